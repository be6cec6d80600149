import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodePng } from '../../../src/visual/png/decodePng.ts';
import { encodePng } from '../../../src/visual/png/encodePng.ts';
import type { Pixels } from '../../../src/visual/png/pixels.ts';
import { posterise } from '../../../src/visual/png/posterise.ts';

/** A picture of so many colours, whose width is no multiple of a byte's pixels. */
function picture(colours: number, alpha = 255): Pixels {
  const [width, height] = [37, 23];
  const rgba = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const colour = (pixel * 7) % colours;
    rgba.set([colour % 256, (colour * 5) % 256, Math.floor(colour / 256), pixel === 0 ? alpha : 255], pixel * 4);
  }
  return { width, height, rgba };
}

describe('encodePng', () => {
  const kinds = [
    ['2 colours', picture(2)],
    ['3 colours', picture(3)],
    ['16 colours', picture(16)],
    ['200 colours', picture(200)],
    ['more than a palette holds', picture(700)],
    ['a clear pixel', picture(5, 0)],
    ['a clear pixel in true colour', picture(700, 0)],
  ] as const;

  it.each(kinds)('keeps every pixel: %s', (_, pixels) => {
    const decoded = decodePng(encodePng(pixels));
    expect(Buffer.from(decoded?.rgba ?? [])).toEqual(Buffer.from(pixels.rgba));
  });

  it.each(kinds)('writes what other programs read: %s', async (_, pixels) => {
    const { data, info } = await sharp(encodePng(pixels)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([pixels.width, pixels.height]);
    expect(data).toEqual(Buffer.from(pixels.rgba));
  });

  it('does not hang on the order in which colours are met', () => {
    const { width, height, rgba } = picture(16);
    const turned = new Uint8Array(rgba.length);
    for (let pixel = 0; pixel < width * height; pixel++)
      turned.set(rgba.subarray(pixel * 4, pixel * 4 + 4), (width * height - 1 - pixel) * 4);
    const palette = (png: Uint8Array) => Buffer.from(png).subarray(33, 33 + 12 + 48);
    expect(palette(encodePng({ width, height, rgba: turned }))).toEqual(palette(encodePng({ width, height, rgba })));
  });
});

describe('decodePng', () => {
  it.each([
    ['nothing', new Uint8Array(0)],
    ['text', new TextEncoder().encode('version https://git-lfs.github.com/spec/v1 and more than twenty bytes')],
    ['half a file', encodePng(picture(16)).subarray(0, 200)],
  ])('gives nothing for %s', (_, bytes) => expect(decodePng(bytes)).toBeUndefined());
});

describe('posterise', () => {
  it('leaves black and white, and does nothing the second time', () => {
    const once = posterise(picture(200));
    expect(posterise(once)).toEqual(once);
    const ends = posterise({ width: 2, height: 1, rgba: Uint8Array.of(0, 0, 0, 255, 255, 255, 255, 255) });
    expect([...ends.rgba]).toEqual([0, 0, 0, 255, 255, 255, 255, 255]);
  });
});
