import type { Box } from '../page/content.ts';
import { hundredth } from '../page/frame.ts';
import type { Pixels } from '../png/pixels.ts';

const POINTS = 72;
/** Side of the squares that pixels are gathered in, and the gap that still belongs together, pt. */
const CELL = 6;

/** Boxes (pt) around marked pixels: those that lie near each other share a box. In order from the top. */
export function findAreas({ width, height, rgba }: Pixels, dpi: number): readonly Box[] {
  const size = Math.max(1, Math.round((CELL * dpi) / POINTS));
  const columns = Math.ceil(width / size);
  const rows = Math.ceil(height / size);
  const marked = new Uint8Array(columns * rows);
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  for (let y = 0, pixel = 0; y < height; y++) {
    const row = Math.floor(y / size) * columns;
    for (let x = 0; x < width; x++, pixel++) if (pixels[pixel] !== 0) marked[row + Math.floor(x / size)] = 1;
  }

  const boxes: Box[] = [];
  const scale = POINTS / dpi;
  for (let cell = 0; cell < marked.length; cell++) {
    if (!marked[cell]) continue;
    const { left, top, right, bottom } = takeTogether(marked, columns, rows, cell);
    const x = left * size;
    const y = top * size;
    const w = Math.min(width, (right + 1) * size) - x;
    const h = Math.min(height, (bottom + 1) * size) - y;
    boxes.push([hundredth(x * scale), hundredth(y * scale), hundredth(w * scale), hundredth(h * scale)]);
  }
  return boxes;
}

/** Clears all marked cells that touch each other from one on; gives the cells they span. */
function takeTogether(marked: Uint8Array, columns: number, rows: number, first: number) {
  const span = { left: columns, top: rows, right: 0, bottom: 0 };
  const waiting = [first];
  marked[first] = 0;
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    const x = cell % columns;
    const y = Math.floor(cell / columns);
    span.left = Math.min(span.left, x);
    span.right = Math.max(span.right, x);
    span.top = Math.min(span.top, y);
    span.bottom = Math.max(span.bottom, y);
    for (let row = Math.max(0, y - 1); row <= Math.min(rows - 1, y + 1); row++)
      for (let column = Math.max(0, x - 1); column <= Math.min(columns - 1, x + 1); column++) {
        const near = row * columns + column;
        if (!marked[near]) continue;
        marked[near] = 0;
        waiting.push(near);
      }
  }
  return span;
}
