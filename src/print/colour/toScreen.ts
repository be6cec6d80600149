import sharp from 'sharp';
import { cmykTiff } from './cmykTiff.ts';

/**
 * CMYK pixels as sRGB, through the press profile (lcms in sharp, perceptual intent): the look on paper. Rows from the top,
 * one byte a channel. Throws where the profile cannot be used.
 */
export async function toScreen(
  pixels: Uint8Array,
  width: number,
  height: number,
  profile: Uint8Array,
): Promise<Uint8Array> {
  const image = sharp(cmykTiff(pixels, width, height, profile), { unlimited: true });
  const { data, info } = await image.toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`the profile gave ${info.channels} channels instead of 3`);
  return data;
}
