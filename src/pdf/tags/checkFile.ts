import { textOf } from '../read/decodeString.ts';
import type { OpenPdf } from '../read/openPdf.ts';
import { isArray, isDictionary, isString, nameOf, type PdfDictionary, type PdfValue } from '../read/pdfValue.ts';
import { LANGUAGE } from './checkTags.ts';
import type { Complain } from './complain.ts';
import type { ReadPage } from './readPages.ts';

/**
 * Checks what a tagged file says of itself as a whole (ISO 14289-1, 5 and 7.1; ISO 19005-2, 6.6 and 6.7): language, title
 * shown, marked, both identifications in metadata that agree with the Info dictionary, output intent, tab order of pages
 * with links, language of each page's words.
 */
export function checkFile(pdf: OpenPdf, pages: readonly ReadPage[], complain: Complain): void {
  const wrong = (message: string) => complain('tags-file', 0, message);
  const catalogue = dictionary(pdf.entry(pdf.trailer, 'Root'));
  const language = text(pdf.entry(catalogue, 'Lang'));
  if (language === undefined) wrong('the file states no language');
  else if (!LANGUAGE.test(language)) wrong(`the file states a language that there is not, “${language}”`);
  if (pdf.entry(dictionary(pdf.entry(catalogue, 'MarkInfo')), 'Marked') !== true)
    wrong('the file does not say that it is tagged');
  if (pdf.entry(dictionary(pdf.entry(catalogue, 'ViewerPreferences')), 'DisplayDocTitle') !== true)
    wrong('the file does not show its title');
  const title = text(pdf.entry(dictionary(pdf.entry(pdf.trailer, 'Info')), 'Title'));
  if (!title) wrong('the file has no title');
  checkMetadata(pdf, catalogue, title ?? '', wrong);
  if (!isArray(pdf.entry(catalogue, 'OutputIntents'))) wrong('the file does not say what its colours mean');
  for (const [index, page] of pages.entries())
    if (isArray(pdf.entry(page.dictionary, 'Annots')) && nameOf(page.dictionary.get('/Tabs')) !== 'S')
      complain('tags-file', index, 'the keyboard does not go through the page’s links in the order of reading');
}

const dictionary = (value: PdfValue | undefined): PdfDictionary | undefined =>
  isDictionary(value) ? value : undefined;
const text = (value: PdfValue | undefined): string | undefined => (isString(value) ? textOf(value) : undefined);

function checkMetadata(
  pdf: OpenPdf,
  catalogue: PdfDictionary | undefined,
  title: string,
  wrong: (message: string) => void,
): void {
  const plain = pdf.stream(catalogue?.get('/Metadata'))?.plain();
  if (!plain) {
    wrong('the file has no metadata');
    return;
  }
  const packet = new TextDecoder().decode(plain);
  for (const [property, standard] of [
    ['pdfuaid:part', 'PDF/UA'],
    ['pdfaid:part', 'PDF/A'],
    ['pdfaid:conformance', 'the level of PDF/A'],
  ])
    if (!packet.includes(`<${property}>`)) wrong(`the metadata does not name ${standard}`);
  const named = /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>([^<]*)<\/rdf:li>/.exec(packet)?.[1] ?? '';
  if (plainXml(named) !== title) wrong('title and metadata give two different titles');
}

const ENTITIES: { readonly [name: string]: string } = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plainXml = (xml: string): string =>
  xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
