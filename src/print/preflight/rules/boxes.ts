import type { PrintFault } from '../../fault.ts';
import { contains } from '../../rectangle.ts';
import { toMm } from '../../units.ts';
import type { FileFacts, PageFacts } from '../facts.ts';

const usualBleed = 3;
/** mm and pt: what rounding of boxes may take away. */
const rounding = 0.05;

function boxesOfPage(page: PageFacts, leastBleed: number): readonly PrintFault[] {
  const { number, media, trim, bleed } = page;
  const fault = (rule: string, message: string, advice: string): PrintFault => ({
    severity: 'error',
    rule,
    page: number,
    message,
    advice,
  });
  if (!trim) return [fault('trim-box', 'has no trim box: where it is cut is not said', 'Export with a trim box.')];
  if (!bleed) return [fault('bleed-box', 'has no bleed box', `Export with ${leastBleed} mm bleed.`)];
  if (!contains(media, bleed, rounding) || !contains(bleed, trim, rounding))
    return [fault('box-order', 'trim, bleed and media box do not lie one within the other', 'Export it again.')];
  const least = Math.min(
    trim.x - bleed.x,
    trim.y - bleed.y,
    bleed.x + bleed.width - trim.x - trim.width,
    bleed.y + bleed.height - trim.y - trim.height,
  );
  if (toMm(least) < leastBleed - rounding)
    return [fault('bleed-box', `has ${toMm(least).toFixed(1)} mm bleed`, `Export with ${leastBleed} mm bleed.`)];
  return [];
}

/** Trim and bleed box of every page (ISO 15930-7, 6.9), and bleed enough. */
export const checkBoxes = (file: FileFacts): readonly PrintFault[] =>
  file.pages.flatMap((page) => boxesOfPage(page, file.settings.bleed ?? usualBleed));
