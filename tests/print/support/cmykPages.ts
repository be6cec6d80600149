import { PDFDocument } from 'pdf-lib';
import { appendContent } from '../../../src/print/file/appendContent.ts';
import { embedFont } from '../../../src/print/file/embedFont.ts';
import { op } from '../../../src/print/file/operators.ts';
import { nameResource } from '../../../src/print/file/resources.ts';
import { toPt } from '../../../src/print/units.ts';
import { regularFont } from './fonts.ts';

export const a4 = { width: 210, height: 297 };
export const a5 = { width: 148, height: 210 };
export const card = { width: 85.6, height: 53.98 };

/** Different on every page, so that a page in the wrong place shows. */
const groundOf = (page: number): readonly [number, number, number, number] => [
  (page % 5) / 10,
  (page % 7) / 10,
  (page % 3) / 5,
  0,
];

export interface PagesOptions {
  readonly pages: number;
  /** mm. */
  readonly trim: { readonly width: number; readonly height: number };
  readonly bleed?: number;
  /** Further operators of a page (from 1), drawn last; lower left of the bleed is the origin, pt. */
  readonly extra?: (page: number) => readonly string[];
  /** No ground, or a ground of one's own. */
  readonly ground?: readonly number[] | 'none' | 'trim';
  readonly label?: (page: number) => string;
}

/** What the painter makes for print: CMYK pages drawn out to the bleed, black text overprinting, untagged. */
export async function cmykPages(options: PagesOptions): Promise<Uint8Array> {
  const { pages, trim } = options;
  const bleed = options.bleed ?? 3;
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await embedFont(pdf, regularFont());
  const width = toPt(trim.width + 2 * bleed);
  const height = toPt(trim.height + 2 * bleed);
  for (let number = 1; number <= pages; number++) {
    const page = pdf.addPage([width, height]);
    const ground = Array.isArray(options.ground) ? options.ground : groundOf(number);
    const inset = options.ground === 'trim' ? toPt(bleed) : 0;
    nameResource(page, 'Font', 'F1', font.ref);
    nameResource(page, 'ExtGState', 'Over', pdf.context.obj({ Type: 'ExtGState', OP: true, op: true, OPM: 1 }));
    const size = trim.width > 100 ? 18 : 7;
    appendContent(page, [
      ...(options.ground === 'none'
        ? []
        : [op('k', ...ground), op('re', inset, inset, width - 2 * inset, height - 2 * inset), op('f')]),
      op('gs', '/Over'),
      op('k', 0, 0, 0, 1),
      op('BT'),
      op('Tf', '/F1', size),
      op('Td', toPt(bleed + trim.width * 0.15), toPt(bleed + trim.height * 0.7)),
      op('Tj', font.encodeText(options.label?.(number) ?? `This is page ${number}.`).toString()),
      op('ET'),
      ...(options.extra?.(number) ?? []),
    ]);
  }
  return await pdf.save({ useObjectStreams: true });
}
