import type { PDFContext, PDFRawStream } from 'pdf-lib';
import { PDFName } from 'pdf-lib';
import { inksOf } from '../content/colourSpace.ts';
import type { Painted } from '../content/painted.ts';
import { readFunction } from '../content/pdfFunction.ts';
import { numbersIn } from '../content/values.ts';
import type { Cmyk } from '../marks/inks.ts';
import type { InkPicture } from '../recolour/pictureInks.ts';
import { pictureInks } from '../recolour/pictureInks.ts';

/** The most of each ink that a thing puts down, and the most of all together at one point. 0 to 1, and 0 to 4. */
interface Most {
  readonly each: Cmyk;
  readonly total: number;
}
/** Pictures are opened once for all pages. */
export type KnownPictures = Map<PDFRawStream, Most | undefined>;

/** Along a gradient: as fine as any that is linear between its stops. */
const samples = 64;
const none: Most = { each: [0, 0, 0, 0], total: 0 };

/** A grey picture that cannot be opened has at most this. */
const black: Most = { each: [0, 0, 0, 1], total: 1 };

const sum = (inks: Cmyk): number => inks[0] + inks[1] + inks[2] + inks[3];

function mostOf(list: readonly Most[]): Most {
  const highest = (plate: 0 | 1 | 2 | 3): number => Math.max(0, ...list.map((most) => most.each[plate]));
  return {
    each: [highest(0), highest(1), highest(2), highest(3)],
    total: Math.max(0, ...list.map((most) => most.total)),
  };
}

function ofPicture(picture: InkPicture): Most {
  const each: [number, number, number, number] = [0, 0, 0, 0];
  let total = 0;
  const { samples: inks } = picture;
  for (let at = 0; at + 3 < inks.length; at += 4) {
    const [c = 0, m = 0, y = 0, k = 0] = inks.subarray(at, at + 4);
    if (c > each[0]) each[0] = c;
    if (m > each[1]) each[1] = m;
    if (y > each[2]) each[2] = y;
    if (k > each[3]) each[3] = k;
    if (c + m + y + k > total) total = c + m + y + k;
  }
  return { each: [each[0] / 255, each[1] / 255, each[2] / 255, each[3] / 255], total: total / 255 };
}

async function ofItem(context: PDFContext, item: Painted, known: KnownPictures): Promise<Most | undefined> {
  if (item.kind === 'picture' && !item.paint) {
    if (!item.image) return none;
    if (!known.has(item.image)) {
      const picture = await pictureInks(item.image, item.space);
      known.set(item.image, picture ? ofPicture(picture) : item.space.family === 'DeviceGray' ? black : undefined);
    }
    return known.get(item.image);
  }
  if (item.kind === 'shading') {
    const colours = readFunction(context, item.shading.get(PDFName.of('Function')));
    if (!colours) return undefined;
    const [from = 0, to = 1] = numbersIn(context, item.shading.get(PDFName.of('Domain')));
    return mostOf(
      Array.from({ length: samples }, (_, index) => {
        const { cmyk } = inksOf(item.space, colours(from + ((to - from) * index) / (samples - 1)));
        return { each: cmyk, total: sum(cmyk) };
      }),
    );
  }
  const paints = item.kind === 'text' ? item.paints : item.paint ? [item.paint] : [];
  return mostOf(
    paints.map((paint) => {
      const { cmyk } = inksOf(paint.space, paint.values);
      return { each: cmyk, total: sum(cmyk) };
    }),
  );
}

const isBlackAlone = ({ each: [c, m, y] }: Most): boolean => c === 0 && m === 0 && y === 0;

/**
 * Per cent that the inks of a page surely do not exceed, from its objects alone. `exact`: nothing overprints or is seen
 * through, so some point has this much. `undefined`: something on it could not be judged.
 */
export async function inkBound(
  context: PDFContext,
  painted: readonly Painted[],
  known: KnownPictures,
): Promise<{ readonly bound: number; readonly exact: boolean } | undefined> {
  const all: Most[] = [];
  const over: Most[] = [];
  for (const item of painted) {
    const most = await ofItem(context, item, known);
    if (!most) return undefined;
    all.push(most);
    if (item.overprint || item.transparent) over.push(most);
  }
  const page = mostOf(all);
  if (over.length === 0) return { bound: page.total * 100, exact: true };
  const [c, m, y] = page.each;
  if (over.every(isBlackAlone)) {
    const colours = Math.max(0, ...all.map(({ each }) => each[0] + each[1] + each[2]));
    const most = Math.max(page.total, colours + mostOf(over).each[3]);
    return { bound: most * 100, exact: most === page.total };
  }
  return { bound: (c + m + y + page.each[3]) * 100, exact: false };
}
