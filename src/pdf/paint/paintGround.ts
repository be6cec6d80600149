import type { Edges, PageGeometry } from '../../document/boxes.ts';
import type { LaidBox } from '../../document/laid.ts';
import { complain, type Painter } from './painter.ts';
import { roundedRectangle } from './roundedRectangle.ts';

/** A ground that comes this near to the trim is meant to reach it, pt. */
const AT_TRIM = 0.5;
const NONE: Edges = { top: 0, right: 0, bottom: 0, left: 0 };

/** The page's own colour, out to the bleed. White paper is not painted. */
export function paintPageGround(painter: Painter, page: PageGeometry): void {
  const fill = painter.inks.fill(page.ground);
  if (fill === undefined) {
    complain(painter, 'unknown-colour', undefined, `the theme has no colour “${page.ground}” for the page`);
    return;
  }
  if (painter.inks.isPaper(page.ground)) return;
  const { width, height, bleed } = page;
  painter.grounds.push(fill, `${roundedRectangle(-bleed, -bleed, width + 2 * bleed, height + 2 * bleed, 0)} f`);
}

/** The ground of a box at `x`, `y`. A side that reaches the trim is painted out to the bleed, so that a cut leaves no white. */
export function paintGround(painter: Painter, page: PageGeometry, box: LaidBox, x: number, y: number): void {
  if (box.ground === undefined) return;
  const fill = painter.inks.fill(box.ground);
  if (fill === undefined) {
    complain(painter, 'unknown-colour', box.position, `the theme has no colour “${box.ground}”`);
    return;
  }
  const outset = box.outset ?? NONE;
  let left = x - outset.left;
  let top = y - outset.top;
  let right = x + box.width + outset.right;
  let bottom = y + box.height + outset.bottom;
  if (left <= AT_TRIM) left = Math.min(left, -page.bleed);
  if (top <= AT_TRIM) top = Math.min(top, -page.bleed);
  if (right >= page.width - AT_TRIM) right = Math.max(right, page.width + page.bleed);
  if (bottom >= page.height - AT_TRIM) bottom = Math.max(bottom, page.height + page.bleed);
  painter.grounds.push(fill, `${roundedRectangle(left, top, right - left, bottom - top, box.outline?.radius ?? 0)} f`);
}
