import { inksOf } from '../../content/colourSpace.ts';
import type { GraphicsState } from '../../content/graphicsState.ts';
import type { PrintFault } from '../../fault.ts';
import type { FileFacts } from '../facts.ts';

/** pt. */
const thinnest = 0.25;
/** pt: rounding of weights in files. */
const rounding = 0.005;

const isInked = (paint: GraphicsState['fill']): boolean => {
  const { cmyk, spots } = inksOf(paint.space, paint.values);
  return cmyk.some((amount) => amount > 0) || spots.length > 0;
};

/** Lines, and areas used as lines, that a plate cannot hold. */
export function checkHairlines(file: FileFacts): readonly PrintFault[] {
  return file.pages.flatMap((page) =>
    page.painted.flatMap((item): readonly PrintFault[] => {
      if (item.kind !== 'stroke' && item.kind !== 'fill') return [];
      const { width, height } = item.box;
      const weight = item.kind === 'stroke' ? item.weight : item.upright ? Math.min(width, height) : thinnest;
      const empty = item.kind === 'fill' && (width === 0 || height === 0);
      if (weight >= thinnest - rounding || empty || !isInked(item.paint)) return [];
      return [
        {
          severity: 'error',
          rule: 'hairline',
          page: page.number,
          place: page.place(item.box),
          message: `a line of ${weight.toFixed(2)} pt`,
          advice: `Use ${thinnest} pt or more.`,
        },
      ];
    }),
  );
}
