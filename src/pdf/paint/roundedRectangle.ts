import { number } from '../syntax.ts';

/** Control points of a quarter circle, as a share of its radius: 4/3 (√2 − 1). */
const QUARTER = 0.5523;

/** Path operators of a rectangle whose corners have a radius (pt; at most half the shorter side). */
export function roundedRectangle(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) return `${[x, y, width, height].map(number).join(' ')} re`;
  const c = r * (1 - QUARTER);
  const right = x + width;
  const bottom = y + height;
  const to = (operator: string, ...values: number[]) => `${values.map(number).join(' ')} ${operator}`;
  return [
    to('m', x + r, y),
    to('l', right - r, y),
    to('c', right - c, y, right, y + c, right, y + r),
    to('l', right, bottom - r),
    to('c', right, bottom - c, right - c, bottom, right - r, bottom),
    to('l', x + r, bottom),
    to('c', x + c, bottom, x, bottom - c, x, bottom - r),
    to('l', x, y + r),
    to('c', x, y + c, x + c, y, x + r, y),
    'h',
  ].join(' ');
}
