import type { Box } from '../page/content.ts';

/** pt in a millimetre. */
export const POINTS_PER_MM = 72 / 25.4;
/** Words of a quotation before it is cut. */
const QUOTED_WORDS = 12;

/** `“Early help is …”`, cut after a dozen words. */
export function quote(text: string, most: number = QUOTED_WORDS): string {
  const words = text.split(' ');
  return `“${words.slice(0, most).join(' ')}${words.length > most ? ' …' : ''}”`;
}

/** A length in pt as millimetres: two decimals below 1 mm, one above. */
export function millimetres(points: number): string {
  const value = Math.abs(points) / POINTS_PER_MM;
  return `${trim(value.toFixed(value < 1 ? 2 : 1))} mm`;
}

/** `12 pt`, `0.25 pt`. */
export const points = (value: number): string => `${trim(value.toFixed(2))} pt`;

/** `4.2 mm down`, `0.2 mm to the right and 1 mm up`; y counts downwards. */
export function direction(dx: number, dy: number, least: number): string {
  const parts = [
    Math.abs(dx) > least ? `${millimetres(dx)} to the ${dx > 0 ? 'right' : 'left'}` : '',
    Math.abs(dy) > least ? `${millimetres(dy)} ${dy > 0 ? 'down' : 'up'}` : '',
  ];
  return parts.filter(Boolean).join(' and ');
}

/** `1 word`, `2 words`. */
export const count = (amount: number, noun: string): string => `${amount} ${noun}${amount === 1 ? '' : 's'}`;

/** The smallest box around others. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map(([left]) => left));
  const y = Math.min(...boxes.map(([, top]) => top));
  const right = Math.max(...boxes.map(([left, , width]) => left + width));
  const bottom = Math.max(...boxes.map(([, top, , height]) => top + height));
  return [x, y, right - x, bottom - y];
}

function trim(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
