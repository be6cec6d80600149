import type { PrintFault } from '../../fault.ts';
import { toMm } from '../../units.ts';
import type { FileFacts, PageFacts } from '../facts.ts';
import { isTooLarge, longestSide } from '../isTooLarge.ts';

/** pt. */
const sameSize = 1;

/** As the page is seen: turned where it says so. pt. */
function seenSize({ page, trim, media }: PageFacts): { readonly width: number; readonly height: number } {
  const { width, height } = trim ?? media;
  return page.getRotation().angle % 180 === 0 ? { width, height } : { width: height, height: width };
}

function faultOf(page: PageFacts, first: PageFacts): PrintFault | undefined {
  const [own, other] = [seenSize(page), seenSize(first)];
  const differs = (a: number, b: number): boolean => Math.abs(a - b) > sameSize;
  if (isTooLarge(page.media)) {
    const [width, height] = [page.media.width, page.media.height].map((side) => (toMm(side) / 1000).toFixed(1));
    return {
      severity: 'error',
      rule: 'page-size',
      page: page.number,
      message: `is ${width} × ${height} m: no PDF page is over ${(toMm(longestSide) / 1000).toFixed(1)} m, and its ink and bleed are not looked at`,
      advice: 'Export it smaller and say at which scale it is printed.',
    };
  }
  if (page.userUnit !== 1)
    return {
      severity: 'error',
      rule: 'page-size',
      page: page.number,
      message: `counts in units of ${page.userUnit} pt: some presses will print it at another size`,
      advice: 'Export it in its true size.',
    };
  if (!differs(own.width, other.width) && !differs(own.height, other.height)) return undefined;
  const turned = !differs(own.width, other.height) && !differs(own.height, other.width);
  return {
    severity: 'warning',
    rule: 'page-size',
    page: page.number,
    message: turned ? 'lies the other way than page 1' : 'is not of the size of page 1',
    advice: turned ? 'Give all pages one direction, or say that it is meant.' : 'Give all pages one size.',
  };
}

/** Pages of one size, lying one way, in plain points, no larger than a PDF page can be. */
export function checkPageSize(file: FileFacts): readonly PrintFault[] {
  const [first] = file.pages;
  return first ? file.pages.flatMap((page) => faultOf(page, first) ?? []) : [];
}
