import type { Engine } from '../engine/loadEngine.ts';
import type { OpenPdf } from '../engine/openPdf.ts';
import { type InkOf, orderInks } from '../plates/orderInks.ts';
import type { PageInks } from '../plates/readInks.ts';
import type { PageContent } from './content.ts';
import { hundredth } from './frame.ts';
import { frameOf } from './frameOf.ts';
import { readGraphics } from './readGraphics.ts';
import { readLinks } from './readLinks.ts';
import { readText } from './readText.ts';

/**
 * Reads what stands on a loaded page: text with place, font, size and colour; rules and areas; pictures; links.
 * `inks` (of a print file) are told with it.
 */
export function readPage(engine: Engine, pdf: OpenPdf, page: number, inks?: PageInks): PageContent {
  const frame = frameOf(engine, page);
  const inkOf: InkOf = inks ? orderInks(engine.raw, page, inks) : new Map();
  return {
    width: hundredth(engine.raw._FPDF_GetPageWidthF(page)),
    height: hundredth(engine.raw._FPDF_GetPageHeightF(page)),
    ...readText(engine, page, frame, inkOf),
    ...readGraphics(engine, page, frame, inkOf),
    links: readLinks(engine, pdf, page, frame),
  };
}
