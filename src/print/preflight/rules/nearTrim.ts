import type { PrintFault } from '../../fault.ts';
import { contains, grow, overlaps } from '../../rectangle.ts';
import { toMm, toPt } from '../../units.ts';
import type { FileFacts } from '../facts.ts';

/** pt: text boxes are made from widths, not from outlines. */
const tolerance = 0.25;

/** Text keeps its distance from the trim: 5 mm on a page, 3 mm on a card (STANDARDS, Print). */
export function checkNearTrim(file: FileFacts): readonly PrintFault[] {
  return file.pages.flatMap((page) => {
    const { trim, safe } = page;
    if (!trim) return [];
    const area = grow(trim, -toPt(safe));
    return page.painted.flatMap((item): readonly PrintFault[] => {
      if (item.kind !== 'text' || contains(area, item.box, tolerance) || !overlaps(trim, item.box)) return [];
      const { box } = item;
      const nearest = Math.min(
        box.x - trim.x,
        box.y - trim.y,
        trim.x + trim.width - box.x - box.width,
        trim.y + trim.height - box.y - box.height,
      );
      return [
        {
          severity: 'error',
          rule: 'text-near-trim',
          page: page.number,
          place: page.place(box),
          message: nearest < 0 ? 'text is cut off by the trim' : `text ${toMm(nearest).toFixed(1)} mm from the trim`,
          advice: `Keep ${safe} mm clear.`,
        },
      ];
    });
  });
}
