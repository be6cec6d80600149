import sharp from 'sharp';
import type { PrintFault } from '../fault.ts';
import { deflate } from '../file/compress.ts';
import { goodResolution, resolutionFault, resolutionOf } from './resolution.ts';

/** A picture as it goes into a press file: samples of 8 bits, deflated. */
export interface PressPicture {
  readonly width: number;
  readonly height: number;
  readonly colours: 'DeviceCMYK' | 'DeviceGray';
  readonly filter: 'FlateDecode';
  readonly data: Uint8Array;
  /** Opacity, 8 bits a pixel, deflated; absent where all is opaque. */
  readonly opacity?: Uint8Array;
}
export interface PressPictureSettings {
  /** File of the CMYK profile: sharp reads it itself. */
  readonly profilePath: string;
  /** pt as printed. */
  readonly printed: { readonly width: number; readonly height: number };
  /** Per cent; absent: 300. */
  readonly inkLimit?: number;
}

const usualInkLimit = 300;
/** Finer pictures are brought down to 300 ppi: no press shows more. */
const finest = 1.5 * goodResolution;

/** Takes colours back, in proportion, where a pixel has more ink than `limit` per cent. Black stays. In place. */
export function limitInk(samples: Uint8Array, limit: number): void {
  const most = (limit * 255) / 100;
  for (let at = 0; at + 3 < samples.length; at += 4) {
    const [c = 0, m = 0, y = 0, k = 0] = samples.subarray(at, at + 4);
    const colours = c + m + y;
    if (colours + k <= most) continue;
    const share = (most - k) / colours;
    samples[at] = Math.floor(c * share);
    samples[at + 1] = Math.floor(m * share);
    samples[at + 2] = Math.floor(y * share);
  }
}

function refuse(rule: string, message: string, advice: string): { readonly faults: readonly PrintFault[] } {
  return { faults: [{ severity: 'error', rule, message, advice }] };
}

/**
 * A picture for the press: RGB through the profile (sharp, lcms), grey kept as black alone, CMYK through its own profile;
 * ink limited at every pixel; brought down to 300 ppi where it has much more. Faults: fewer than 300 ppi at the printed
 * size (with the true figure), fewer than 150 an error; CMYK without a profile; a picture that cannot be read.
 */
export async function toPressPicture(
  bytes: Uint8Array,
  settings: PressPictureSettings,
): Promise<{ readonly picture?: PressPicture; readonly faults: readonly PrintFault[] }> {
  try {
    const { format, width: plain } = await sharp(bytes).metadata();
    const density = format === 'svg' ? Math.ceil((goodResolution * settings.printed.width) / plain) : 0;
    const options = { unlimited: true, ...(density ? { density: Math.max(1, density) } : {}) };
    const { width, height, space, icc, hasAlpha } = await sharp(bytes, options).metadata();
    if (space === 'cmyk' && !icc)
      return refuse(
        'picture-profile',
        'a CMYK picture without a profile: its colours are not known',
        'Save it with its profile, or as RGB.',
      );
    const resolution = resolutionOf({ width, height }, settings.printed);
    const fault = resolutionFault(resolution, { width, height }, settings.printed);
    const grey = space === 'b-w' || space === 'grey16';
    let image = sharp(bytes, options).autoOrient();
    if (resolution > finest) image = image.resize(Math.ceil((width * goodResolution) / resolution));
    const opaque = image.clone().removeAlpha();
    const coloured = grey
      ? opaque.toColourspace('b-w')
      : opaque.toColourspace('cmyk').withIccProfile(settings.profilePath, { attach: false });
    const { data, info } = await coloured.raw().toBuffer({ resolveWithObject: true });
    if (!grey) limitInk(data, settings.inkLimit ?? usualInkLimit);
    const opacity = hasAlpha ? await image.clone().extractChannel('alpha').raw().toBuffer() : undefined;
    const seenThrough = opacity?.some((value) => value < 255) ?? false;
    const picture: PressPicture = {
      width: info.width,
      height: info.height,
      colours: grey ? 'DeviceGray' : 'DeviceCMYK',
      filter: 'FlateDecode',
      data: deflate(data),
      ...(opacity && seenThrough ? { opacity: deflate(opacity) } : {}),
    };
    return { picture, faults: fault ? [fault] : [] };
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem);
    return refuse('picture', `the picture cannot be read: ${reason}`, 'Save it again as PNG or JPEG.');
  }
}
