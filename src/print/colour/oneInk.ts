import type { PrintFault } from '../fault.ts';
import { openPdf } from '../file/openPdf.ts';
import { savePdf } from '../file/savePdf.ts';
import type { Cmyk } from '../marks/inks.ts';
import { recolour } from '../recolour/recolour.ts';
import type { Recolouring } from '../recolour/recolouring.ts';
import type { PressProfile } from './readProfile.ts';
import { luminanceOf, readScreenLook } from './screenLook.ts';

/** Colours this dark are solid black: screened, text and thin rules would fray. */
const solid = 0.8;
/** Tints are looked up in whole per cent. */
const percent = 100;

/** Per cent of black for a colour of the theme, by its CMYK in per cent (`60 50 40 20`): chosen, not converted. */
export type ChosenTints = { readonly [cmyk: string]: number };

const keyOf = (inks: Cmyk): string => inks.map((ink) => Math.round(ink * percent)).join(' ');

/**
 * The same pages in black alone: a colour becomes the tint of black that is as light, unless `tints` has chosen one for
 * it; dark colours become solid. Fonts, places and overprint stay. For inside pages with `ink: black`; `takes`: which pages
 * (from 1).
 */
export async function oneInk(
  bytes: Uint8Array,
  profile: PressProfile,
  tints: ChosenTints = {},
  takes: (page: number) => boolean = () => true,
): Promise<{ readonly bytes?: Uint8Array; readonly faults: readonly PrintFault[] }> {
  const { pdf, faults } = await openPdf(bytes);
  if (!pdf) return { faults };
  const look = await readScreenLook(profile.bytes);
  const ramp = Array.from({ length: percent + 1 }, (_, tint) => luminanceOf(look([0, 0, 0, tint / percent])));
  const lightest = ramp[0] ?? 1;
  const nearest = (luminance: number): number => {
    let best = 0;
    for (const [tint, value] of ramp.entries())
      if (Math.abs(value - luminance) < Math.abs((ramp[best] ?? lightest) - luminance)) best = tint;
    return best / percent;
  };
  const blackOf = (inks: Cmyk): number => {
    const chosen = tints[keyOf(inks)];
    if (chosen !== undefined) return chosen / percent;
    const [c, m, y, k] = inks;
    if (c === 0 && m === 0 && y === 0) return k;
    const tint = nearest(luminanceOf(look(inks)));
    return tint >= solid ? 1 : tint;
  };
  const recolouring: Recolouring = {
    space: 'DeviceCMYK',
    colour: (inks) => [0, 0, 0, blackOf(inks.cmyk)],
    hides: () => false,
    async picture({ samples }) {
      const known = new Map<number, number>();
      const out = new Uint8Array(samples.length);
      for (let at = 0; at + 3 < samples.length; at += 4) {
        const [c = 0, m = 0, y = 0, k = 0] = samples.subarray(at, at + 4);
        const key = ((c * 256 + m) * 256 + y) * 256 + k;
        const black = known.get(key) ?? Math.round(blackOf([c / 255, m / 255, y / 255, k / 255]) * 255);
        known.set(key, black);
        out[at + 3] = black;
      }
      return out;
    },
  };
  await recolour(pdf, recolouring, takes);
  return { bytes: await savePdf(pdf), faults };
}
