import type { PDFPage } from 'pdf-lib';
import type { PrintFault } from '../fault.ts';
import { op } from '../file/operators.ts';
import { nameResource } from '../file/resources.ts';
import { overprintStateName } from '../gang/dieLine.ts';
import type { MarkKit } from '../marks/markKit.ts';
import { slugFontName } from '../marks/slug.ts';
import type { PagePixels } from '../recolour/renderPages.ts';
import { renderPages } from '../recolour/renderPages.ts';
import type { Rectangle } from '../rectangle.ts';
import { toMm, toPt } from '../units.ts';

/** pt: the smallest text that clear print allows, and the largest that a spine wants. */
const least = 12;
const most = 24;
/** mm kept free at each side: covers are not wrapped to a hair. */
const side = 1;
/** mm kept free at head and foot. */
const end = 20;
/** From the foot of a letter to its head, and of a capital alone, in parts of the size. */
const letterHeight = 0.92;
const capitalHeight = 0.67;
/** Mean brightness (of 255) of a ground below which white is read on it, and how much it may vary along the words. */
const darkGround = 128;
const evenGround = 96;
/** Pixels per pt: only the ground is asked about. */
const scale = 0.25;

/** Brightness of a strip down the left edge of a page, `from` to `to` pt below its top. */
function groundOf({ width, height, data }: PagePixels, from: number, to: number) {
  const rows: number[] = [];
  for (let y = Math.floor(from * scale); y < Math.min(height, Math.ceil(to * scale)); y++) {
    const at = y * width * 4;
    rows.push(((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3);
  }
  const mean = rows.reduce((sum, row) => sum + row, 0) / Math.max(1, rows.length);
  return { mean, spread: rows.length ? Math.max(...rows) - Math.min(...rows) : 0 };
}

async function firstPage(bytes: Uint8Array): Promise<PagePixels | undefined> {
  const pages: PagePixels[] = [];
  await renderPages(bytes, scale, (_, page) => void pages.push(page), new Set([1]));
  return pages[0];
}

/**
 * Operators that set `title` on a spine, reading downwards (ISO 6357), in black that overprints, or in white where the
 * ground is dark: the left edge of page 1 of `source`, which the spine is filled with. Faults: a spine too narrow for 12 pt
 * (told, and left without a title), a title that is too long, a ground that is neither light nor dark. `spine` in pt.
 */
export async function spineTitle(
  page: PDFPage,
  kit: MarkKit,
  title: string,
  spine: Rectangle,
  source: Uint8Array,
): Promise<{ readonly operators: readonly string[]; readonly faults: readonly PrintFault[] }> {
  const size = Math.min(most, (spine.width - 2 * toPt(side)) / letterHeight);
  const fault = (message: string, advice: string, severity: PrintFault['severity'] = 'warning'): PrintFault => ({
    severity,
    rule: 'spine-title',
    message,
    advice,
  });
  if (size < least) {
    const wanted = toMm(least * letterHeight) + 2 * side;
    const message = `a spine of ${toMm(spine.width).toFixed(1)} mm is too narrow for a title, which needs ${wanted.toFixed(1)} mm`;
    return { operators: [], faults: [fault(message, 'The spine stays without words.', 'info')] };
  }
  const room = spine.height - 2 * toPt(end);
  const fitting = Math.min(size, (size * room) / kit.font.widthOfTextAtSize(title, size));
  if (fitting < least)
    return {
      operators: [],
      faults: [fault('the title is too long for the spine at 12 pt', 'Set a `shortTitle`.')],
    };
  const from = toPt(end);
  const to = from + kit.font.widthOfTextAtSize(title, fitting);
  const pixels = await firstPage(source);
  const ground = pixels ? groundOf(pixels, from, to) : { mean: 255, spread: 0 };
  const white = ground.mean < darkGround;
  const faults =
    ground.spread > evenGround
      ? [fault('the title on the spine runs over light and dark ground', 'Look at it before it is printed.')]
      : [];
  const overprint = page.doc.context.obj({ Type: 'ExtGState', OP: true, op: true, OPM: 1 });
  if (!white) nameResource(page, 'ExtGState', overprintStateName, overprint);
  const x = spine.x + (spine.width - capitalHeight * fitting) / 2;
  return {
    operators: [
      op('q'),
      ...(white ? [] : [op('gs', `/${overprintStateName}`)]),
      op('k', 0, 0, 0, white ? 0 : 1),
      op('BT'),
      op('Tf', `/${slugFontName}`, fitting),
      op('Tm', 0, -1, 1, 0, x, spine.y + spine.height - from),
      op('Tj', kit.font.encodeText(title).toString()),
      op('ET'),
      op('Q'),
    ],
    faults,
  };
}
