import type { Plates } from '../recolour/separate.ts';
import type { Rectangle } from '../rectangle.ts';
import { toPt } from '../units.ts';

/** Side of the squares that ink is told in: small enough to find a place by on paper. mm. */
export const inkSquare = 3;

/** Total ink of a page in squares. */
export interface InkMap {
  /** From 1. */
  readonly page: number;
  readonly columns: number;
  readonly rows: number;
  /** The most ink in each square, per cent; rows from the top, columns from the left of `area`. */
  readonly squares: readonly number[];
  /** What is printed and may stay, pt on the page: marks lie outside. */
  readonly area: Rectangle;
}

/** A square of a map, in pt on the page, cut off at the edge of the area. */
export function squareAt({ area, columns }: InkMap, index: number): Rectangle {
  const side = toPt(inkSquare);
  const left = (index % columns) * side;
  const above = Math.floor(index / columns) * side;
  const height = Math.min(side, area.height - above);
  return {
    x: area.x + left,
    y: area.y + area.height - above - height,
    width: Math.min(side, area.width - left),
    height,
  };
}

/** The map of a page from its plates, which hold the whole of `media`; pixels that lie wholly in `area` count. pt. */
export function inkMap(plates: Plates, boxes: { readonly media: Rectangle; readonly area: Rectangle }): InkMap {
  const { media, area } = boxes;
  const side = toPt(inkSquare);
  const columns = Math.ceil(area.width / side);
  const rows = Math.ceil(area.height / side);
  const squares = new Array<number>(columns * rows).fill(0);
  const wide = media.width / plates.width;
  const high = media.height / plates.height;
  const fromLeft = area.x - media.x;
  const fromTop = media.y + media.height - area.y - area.height;
  const first = { x: Math.max(0, Math.ceil(fromLeft / wide)), y: Math.max(0, Math.ceil(fromTop / high)) };
  const end = {
    x: Math.min(plates.width, Math.floor((fromLeft + area.width) / wide)),
    y: Math.min(plates.height, Math.floor((fromTop + area.height) / high)),
  };
  for (let y = first.y; y < end.y; y++) {
    const row = Math.min(rows - 1, Math.floor((y * high - fromTop) / side));
    for (let x = first.x; x < end.x; x++) {
      const at = (y * plates.width + x) * 4;
      const [c = 0, m = 0, yellow = 0, k = 0] = plates.inks.subarray(at, at + 4);
      const total = ((c + m + yellow + k) * 100) / 255;
      const square = row * columns + Math.min(columns - 1, Math.floor((x * wide - fromLeft) / side));
      if (total > (squares[square] ?? 0)) squares[square] = total;
    }
  }
  return { page: plates.page, columns, rows, squares, area };
}
