import sharp from 'sharp';
import { describeSpot } from '../fault.ts';
import type { Rectangle } from '../rectangle.ts';
import { grow } from '../rectangle.ts';
import type { PageInk } from './checkInk.ts';
import { escapeHtml } from './escapeHtml.ts';
import { greyOf, isOver } from './inkGreys.ts';
import type { InkMap } from './inkMap.ts';
import { inkSquare } from './inkMap.ts';
import type { PreflightReport } from './preflight.ts';

/** Pixels on each side of a square, so that one can hold a chequer. */
const fine = 2;
/** mm round the square with the most ink, so that its frame does not hide it. */
const halo = 1.5;

async function pictureOf({ columns, rows, squares }: InkMap, limit: number): Promise<string> {
  const width = columns * fine;
  const height = rows * fine;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const total = squares[Math.floor(y / fine) * columns + Math.floor(x / fine)] ?? 0;
      pixels[y * width + x] = greyOf(total, limit, (x + y) % 2 === 0);
    }
  const png = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png()
    .toBuffer();
  return png.toString('base64');
}

/** What the map shows, in words: for who cannot see it, and as its caption. */
function wordsFor({ page, most, place }: PageInk, map: InkMap, limit: number): string {
  const over = map.squares.filter((total) => isOver(total, limit)).length;
  const where = place ? `, ${describeSpot(place)}` : '';
  const told = over === 0 ? 'nothing' : over === 1 ? '1 square' : `${over} squares`;
  return `Page ${page}: at most ${Math.round(most)} % ink${where}; ${told} over the limit of ${limit} %.`;
}

const rectangle = ({ x, y, width, height }: Rectangle, look: string): string =>
  `<rect x="${x.toFixed(2)}" y="${y.toFixed(2)}" width="${width.toFixed(2)}" height="${height.toFixed(2)}" fill="none" ${look}/>`;

/**
 * The map of a page as a figure: greys for ink, chequers where there is too much, the trim as a line, the square with the
 * most framed. `ink`: of the same page. Its caption says in words what it shows.
 */
export async function inkFigure(
  map: InkMap,
  ink: PageInk,
  { sheets, inkLimit }: Pick<PreflightReport, 'sheets' | 'inkLimit'>,
): Promise<string> {
  const sheet = sheets[map.page - 1];
  if (!sheet) return '';
  const { trim, printed } = sheet;
  const x = printed.x.toFixed(2);
  const y = printed.y.toFixed(2);
  const width = map.columns * inkSquare;
  const height = map.rows * inkSquare;
  const words = escapeHtml(wordsFor(ink, map, inkLimit));
  const worst = ink.place && grow({ ...ink.place, x: trim.x + ink.place.x, y: trim.y + ink.place.y }, halo);
  const frames = worst
    ? rectangle(worst, 'stroke="#fff" stroke-width="1.6"') + rectangle(worst, 'stroke="#d00000" stroke-width="0.8"')
    : '';
  return (
    `<figure class="ink"><svg viewBox="${x} ${y} ${width} ${height}" role="img" aria-label="Map of total ink. ${words}">` +
    `<image href="data:image/png;base64,${await pictureOf(map, inkLimit)}" x="${x}" y="${y}" width="${width}" height="${height}"/>` +
    `${rectangle(trim, 'stroke="#555" stroke-width="0.3"')}${frames}</svg><figcaption>${words}</figcaption></figure>`
  );
}
