import type { PDFRawStream } from 'pdf-lib';
import type { Space } from '../content/colourSpace.ts';
import { inksOf } from '../content/colourSpace.ts';
import { decodePicture } from './decodePicture.ts';

/** A picture as four inks, C M Y K, 0 to 255. */
export interface InkPicture {
  readonly width: number;
  readonly height: number;
  readonly samples: Uint8Array;
}

/** Opens a picture and takes every pixel for inks. `undefined` where it cannot be opened. */
export async function pictureInks(image: PDFRawStream, space: Space): Promise<InkPicture | undefined> {
  const picture = await decodePicture(image, space.components, space.family !== 'Indexed');
  if (!picture) return undefined;
  const { width, height, components, samples } = picture;
  const direct = components === 4 && (space.family === 'DeviceCMYK' || space.family === 'ICCBased');
  if (direct) return { width, height, samples };
  const inks = new Uint8Array(width * height * 4);
  const known = new Map<number, readonly number[]>();
  for (let pixel = 0; pixel < width * height; pixel++) {
    let key = 0;
    for (let i = 0; i < components; i++) key = key * 256 + (samples[pixel * components + i] ?? 0);
    let amounts = known.get(key);
    if (!amounts) {
      const values = Array.from(samples.subarray(pixel * components, (pixel + 1) * components), (value) =>
        space.family === 'Indexed' ? value : value / 255,
      );
      amounts = inksOf(space, values).cmyk.map((amount) => Math.round(amount * 255));
      known.set(key, amounts);
    }
    inks.set(amounts, pixel * 4);
  }
  return { width, height, samples: inks };
}
