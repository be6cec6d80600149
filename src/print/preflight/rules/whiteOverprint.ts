import { inksOf } from '../../content/colourSpace.ts';
import type { Paint } from '../../content/graphicsState.ts';
import type { Painted } from '../../content/painted.ts';
import type { PrintFault } from '../../fault.ts';
import type { FileFacts } from '../facts.ts';

/** Less ink than this does not show. */
const trace = 0.005;
const words = { text: 'white text', fill: 'a white area', stroke: 'a white line' } as const;

const isWhite = (paint: Paint): boolean =>
  paint.space.family === 'DeviceCMYK' && inksOf(paint.space, paint.values).cmyk.every((amount) => amount <= trace);

const paintsOf = (item: Painted): readonly Paint[] =>
  item.kind === 'text' ? item.paints : item.kind === 'fill' || item.kind === 'stroke' ? [item.paint] : [];

/** White that overprints leaves every plate as it is, so that nothing comes of it (ISO 32000-1, 8.6.7, overprint mode 1). */
export function checkWhiteOverprint(file: FileFacts): readonly PrintFault[] {
  return file.pages.flatMap((page) =>
    page.painted.flatMap((item): readonly PrintFault[] => {
      if (item.kind === 'picture' || item.kind === 'shading') return [];
      if (!item.overprint || item.overprintMode !== 1 || !paintsOf(item).some(isWhite)) return [];
      return [
        {
          severity: 'error',
          rule: 'white-overprint',
          page: page.number,
          place: page.place(item.box),
          message: `${words[item.kind]} overprints: it will not be seen`,
          advice: 'Let white knock out.',
        },
      ];
    }),
  );
}
