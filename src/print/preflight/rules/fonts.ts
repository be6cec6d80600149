import type { PDFDict } from 'pdf-lib';
import { PDFDict as Dictionary, PDFArray, PDFName } from 'pdf-lib';
import { dictionaryIn, nameIn } from '../../content/values.ts';
import type { PrintFault } from '../../fault.ts';
import type { FileFacts } from '../facts.ts';

const programs = ['FontFile', 'FontFile2', 'FontFile3'];

function isEmbedded(font: PDFDict): boolean {
  const type = nameIn(font, 'Subtype');
  if (type === 'Type3') return true;
  const descendants = font.lookup(PDFName.of('DescendantFonts'));
  const first = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
  const own = type === 'Type0' && first instanceof Dictionary ? first : font;
  const descriptor = dictionaryIn(own, 'FontDescriptor');
  return programs.some((program) => descriptor?.has(PDFName.of(program)));
}

/** Every font that shows something is in the file (ISO 15930-7, 6.4). */
export function checkFonts(file: FileFacts): readonly PrintFault[] {
  const told = new Set<PDFDict>();
  return file.pages.flatMap((page) =>
    page.painted.flatMap((item): readonly PrintFault[] => {
      if (item.kind !== 'text') return [];
      const { font } = item;
      if (font && (told.has(font) || isEmbedded(font))) return [];
      if (font) told.add(font);
      return [
        {
          severity: 'error',
          rule: 'font-embedded',
          page: page.number,
          place: page.place(item.box),
          message: font ? `font ${nameIn(font, 'BaseFont') ?? 'without name'} is not embedded` : 'text without a font',
          advice: 'Embed all fonts.',
        },
      ];
    }),
  );
}
