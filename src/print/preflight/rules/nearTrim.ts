import type { PrintFault } from '../../fault.ts';
import type { Rectangle } from '../../rectangle.ts';
import { contains, grow, overlaps } from '../../rectangle.ts';
import { toMm, toPt } from '../../units.ts';
import type { FileFacts } from '../facts.ts';

/** pt: text boxes are made from widths, not from outlines. */
const tolerance = 0.25;

/** pt from a text box to the nearest side of the cut round it; negative where it crosses. */
const distanceTo = (cut: Rectangle, box: Rectangle): number =>
  Math.min(
    box.x - cut.x,
    box.y - cut.y,
    cut.x + cut.width - box.x - box.width,
    cut.y + cut.height - box.y - box.height,
  );

/**
 * Text keeps its distance from the trim or the die line: 5 mm on a page, 3 mm on a card (STANDARDS, Print). Of a page
 * without trim box the crop box or the media box is taken for the trim, and the fault says so.
 */
export function checkNearTrim(file: FileFacts): readonly PrintFault[] {
  return file.pages.flatMap((page) =>
    page.painted.flatMap((item): readonly PrintFault[] => {
      const named =
        page.trim || page.cuts.some(({ box }) => box !== page.cut)
          ? 'trim'
          : `${page.cutName}, as there is no trim box`;
      if (item.kind !== 'text') return [];
      const { box } = item;
      if (page.trim && page.cuts.every((cut) => cut.box === page.cut) && !overlaps(page.cut, box))
        return [
          {
            severity: 'error',
            rule: 'text-near-trim',
            page: page.number,
            place: page.place(box),
            message: 'text stands in the bleed: it is cut off',
            advice: 'Move it into the page, or out of the bleed if it is a note for the printer.',
          },
        ];
      return page.cuts.flatMap((cut): readonly PrintFault[] => {
        if (!overlaps(cut.box, box) || contains(grow(cut.box, -toPt(cut.safe)), box, tolerance)) return [];
        const nearest = distanceTo(cut.box, box);
        return [
          {
            severity: 'error',
            rule: 'text-near-trim',
            page: page.number,
            place: page.place(box),
            message:
              nearest < 0 ? `text is cut off by the ${named}` : `text ${toMm(nearest).toFixed(1)} mm from the ${named}`,
            advice: `Keep ${cut.safe} mm clear.`,
          },
        ];
      });
    }),
  );
}
