import type { PDFDict } from 'pdf-lib';
import { PDFName } from 'pdf-lib';
import { nameIn } from '../../content/values.ts';
import { visitDictionaries } from '../../content/visitDictionaries.ts';
import type { PrintFault } from '../../fault.ts';
import type { FileFacts } from '../facts.ts';

const has = (dictionary: PDFDict, key: string): boolean => dictionary.has(PDFName.of(key));

/** A stream whose bytes stand in another file has this beside its length. */
const isExternal = (dictionary: PDFDict): boolean => has(dictionary, 'Length') && has(dictionary, 'F');

/** Of a graphics state; a soft mask (which has a group `G`) may have one of its own. */
const hasTransfer = (dictionary: PDFDict): boolean =>
  !has(dictionary, 'G') &&
  ((has(dictionary, 'TR') && nameIn(dictionary, 'TR') !== 'Identity') ||
    (has(dictionary, 'TR2') && nameIn(dictionary, 'TR2') !== 'Default'));

/** What no PDF/X may hold, wherever it stands (ISO 15930-7, 6.7 to 6.12): whether a dictionary is such a thing, in words. */
const forbidden: readonly (readonly [is: (dictionary: PDFDict) => boolean, message: string, advice: string])[] = [
  [
    (found) => nameIn(found, 'Subtype') === 'PS',
    'holds PostScript code, which only some presses run',
    'Export as PDF/X-4.',
  ],
  [
    (found) => has(found, 'OPI'),
    'names pictures that stand in other files (OPI): what is seen may be a stand-in',
    'Export with the pictures themselves.',
  ],
  [
    (found) => isExternal(found) || (nameIn(found, 'Subtype') === 'Form' && has(found, 'Ref')),
    'takes contents from another file',
    'Export with all contents in one file.',
  ],
  [
    (found) => has(found, 'Alternates') && nameIn(found, 'Subtype') === 'Image',
    'has pictures with alternates: which is printed is not sure',
    'Export as PDF/X-4.',
  ],
  [hasTransfer, 'changes its tones by transfer functions', 'Export without them.'],
];

/** Parts that PDF/X forbids because a press may print something else than was seen. Each is told once for the file. */
export function checkForbidden(file: FileFacts): readonly PrintFault[] {
  const found = new Set<string>();
  visitDictionaries(file.pdf, (dictionary) => {
    for (const [is, message] of forbidden) if (!found.has(message) && is(dictionary)) found.add(message);
  });
  return forbidden.flatMap(([, message, advice]): readonly PrintFault[] =>
    found.has(message) ? [{ severity: 'error', rule: 'pdfx', message, advice }] : [],
  );
}
