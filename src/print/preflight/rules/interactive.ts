import { PDFArray, PDFName } from 'pdf-lib';
import type { PrintFault } from '../../fault.ts';
import { readBox } from '../../file/pageBoxes.ts';
import { overlaps } from '../../rectangle.ts';
import type { FileFacts } from '../facts.ts';

const forScreens = ['AcroForm', 'OpenAction', 'AA'];

/** Links, forms and actions: no annotation within the bleed, no action at all (ISO 15930-7, 6.17, 6.18). */
export function checkInteractive(file: FileFacts): readonly PrintFault[] {
  const faults: PrintFault[] = [];
  for (const key of forScreens)
    if (file.pdf.catalog.has(PDFName.of(key)))
      faults.push({
        severity: 'error',
        rule: 'interactive',
        message: `has form fields or actions (${key})`,
        advice: 'Export for print.',
      });
  for (const page of file.pages) {
    const annotations = page.page.node.lookup(PDFName.of('Annots'));
    const count = annotations instanceof PDFArray ? annotations.size() : 0;
    const inside = overlaps(page.area, readBox(page.page, 'MediaBox') ?? page.area);
    if (count > 0 && inside)
      faults.push({
        severity: 'error',
        rule: 'interactive',
        page: page.number,
        message: `has ${count} annotation${count === 1 ? '' : 's'} (links, notes)`,
        advice: 'Export for print, without links.',
      });
  }
  return faults;
}
