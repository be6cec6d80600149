import type { PrintFault } from '../../fault.ts';
import { readBox } from '../../file/pageBoxes.ts';
import { contains } from '../../rectangle.ts';
import { toMm } from '../../units.ts';
import type { FileFacts, PageFacts } from '../facts.ts';

const usualBleed = 3;
/** mm at the sides of an inner sheet, whose pages creep has moved towards the spine. */
const leastAfterCreep = 1;
/** A trim of less than this is a slip. pt. */
const leastSide = 10;
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
  if (Math.min(trim.width, trim.height) < leastSide)
    return [fault('trim-box', 'has a trim box without room', 'Export with the trim box of the page.')];
  if (!bleed) return [fault('bleed-box', 'has no bleed box', `Export with ${leastBleed} mm bleed.`)];
  if (!contains(media, bleed, rounding) || !contains(bleed, trim, rounding))
    return [fault('box-order', 'trim, bleed and media box do not lie one within the other', 'Export it again.')];
  const left = toMm(trim.x - bleed.x);
  const right = toMm(bleed.x + bleed.width - trim.x - trim.width);
  const upright = Math.min(toMm(trim.y - bleed.y), toMm(bleed.y + bleed.height - trim.y - trim.height));
  const least = Math.min(left, right, upright);
  if (least >= leastBleed - rounding) return [];
  const short = fault('bleed-box', `has ${least.toFixed(1)} mm bleed`, `Export with ${leastBleed} mm bleed.`);
  const crept = upright >= leastBleed - rounding && Math.abs(left - right) < rounding && least >= leastAfterCreep;
  if (crept)
    return [
      { ...short, severity: 'warning', message: `${short.message} at both sides, as creep leaves on inner sheets` },
    ];
  return [short];
}

/** PDF/X wants a trim box or an art box, not both (ISO 15930-7, 6.9). */
const artBox = ({ number, page, trim }: PageFacts): readonly PrintFault[] =>
  trim && readBox(page, 'ArtBox')
    ? [
        {
          severity: 'warning',
          rule: 'box-order',
          page: number,
          message: 'has an art box beside its trim box, which PDF/X does not allow',
          advice: 'Take the art box away.',
        },
      ]
    : [];

/** Trim and bleed box of every page (ISO 15930-7, 6.9), and bleed enough. */
export const checkBoxes = (file: FileFacts): readonly PrintFault[] =>
  file.pages.flatMap((page) => [...boxesOfPage(page, file.settings.bleed ?? usualBleed), ...artBox(page)]);
