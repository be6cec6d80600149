import { PDFArray, PDFDict, PDFName } from 'pdf-lib';
import { dictionaryIn, nameIn, numbersIn } from '../../content/values.ts';
import type { PrintFault } from '../../fault.ts';
import type { Rectangle } from '../../rectangle.ts';
import { overlaps } from '../../rectangle.ts';
import type { FileFacts, PageFacts } from '../facts.ts';

/** Keys of the catalogue, and what they hold in words. */
const forScreens: readonly (readonly [key: string, what: string])[] = [
  ['AcroForm', 'form fields'],
  ['OpenAction', 'an action on opening'],
  ['AA', 'actions'],
];
/** A press's own: trapping, which covers the page, and marks, which stand outside the bleed (ISO 15930-7, 6.17). */
const forPresses = new Set(['TrapNet']);

/** Where an annotation stands, pt on the page; nowhere where it does not say. */
function placeOf(annotation: PDFDict): Rectangle {
  const [a = 0, b = 0, c = 0, d = 0] = numbersIn(annotation.context, annotation.get(PDFName.of('Rect')));
  return { x: Math.min(a, c), y: Math.min(b, d), width: Math.abs(c - a), height: Math.abs(d - b) };
}

function annotationsOf({ page }: PageFacts): readonly PDFDict[] {
  const annotations = page.node.lookup(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) return [];
  return Array.from({ length: annotations.size() }, (_, index) => annotations.lookup(index)).filter(
    (annotation): annotation is PDFDict => annotation instanceof PDFDict,
  );
}

function faultsOfPage(page: PageFacts): readonly PrintFault[] {
  const faults: PrintFault[] = [];
  if (page.page.node.has(PDFName.of('AA')))
    faults.push({
      severity: 'error',
      rule: 'interactive',
      page: page.number,
      message: 'has actions',
      advice: 'Export for print.',
    });
  for (const annotation of annotationsOf(page)) {
    const kind = nameIn(annotation, 'Subtype') ?? 'unknown';
    const box = placeOf(annotation);
    if (forPresses.has(kind) || !overlaps(box, page.area)) continue;
    faults.push({
      severity: 'error',
      rule: 'interactive',
      page: page.number,
      place: page.place(box),
      message: `has an annotation (${kind})`,
      advice: 'Export for print, without links, notes and stamps: a press may leave them out, or print them.',
    });
  }
  return faults;
}

/** Links, notes, forms, scripts: no annotation within the bleed, no action at all (ISO 15930-7, 6.17, 6.18). */
export function checkInteractive(file: FileFacts): readonly PrintFault[] {
  const { catalog } = file.pdf;
  const names = dictionaryIn(catalog, 'Names');
  const holds = forScreens.flatMap(([key, what]) => (catalog.has(PDFName.of(key)) ? [what] : []));
  if (names?.has(PDFName.of('JavaScript'))) holds.push('scripts');
  const faults: PrintFault[] = holds.map((what) => ({
    severity: 'error',
    rule: 'interactive',
    message: `has ${what}`,
    advice: 'Export for print.',
  }));
  if (names?.has(PDFName.of('EmbeddedFiles')))
    faults.push({
      severity: 'warning',
      rule: 'interactive',
      message: 'has files attached, which nobody will print',
      advice: 'Send them beside it.',
    });
  return [...faults, ...file.pages.flatMap(faultsOfPage)];
}
