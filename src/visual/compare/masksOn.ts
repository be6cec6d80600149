import type { Box } from '../page/content.ts';
import { POINTS_PER_MM } from '../words/phrase.ts';
import type { Mask } from './settings.ts';

/** The masks that lie on a page (from 1): their boxes in pt, and their reasons. */
export function masksOn(page: number, masks: readonly Mask[]) {
  const held = masks.filter(({ pages }) => pages.length === 0 || pages.includes(page));
  const boxes = held.map(({ area: [x, y, width, height] }): Box => {
    const scale = (value: number) => value * POINTS_PER_MM;
    return [scale(x), scale(y), scale(width), scale(height)];
  });
  return { boxes, reasons: held.map(({ reason }) => reason) };
}
