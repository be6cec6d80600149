import type { PressProfile } from '../colour/readProfile.ts';
import type { ScreenLook } from '../colour/screenLook.ts';
import { readScreenLook } from '../colour/screenLook.ts';
import { toScreen } from '../colour/toScreen.ts';
import type { InkAmounts } from '../content/colourSpace.ts';
import type { Cmyk } from '../marks/inks.ts';
import type { Recolouring } from '../recolour/recolouring.ts';

/** Spot colours are shown in the process colours that they name for it, over what process inks come with them. */
function lookOf(inks: InkAmounts, look: ScreenLook): readonly number[] {
  const mixed = inks.spots.reduce<Cmyk>(
    ([c, m, y, k], { look: [sc, sm, sy, sk] }) => [
      Math.min(1, c + sc),
      Math.min(1, m + sm),
      Math.min(1, y + sy),
      Math.min(1, k + sk),
    ],
    inks.cmyk,
  );
  return look(mixed);
}

/** Every colour as it will look on the paper of `profile`. What overprints is shown on top, not mixed. */
export async function softProof(profile: PressProfile): Promise<Recolouring> {
  const look = await readScreenLook(profile.bytes);
  return {
    space: 'DeviceRGB',
    colour: (inks) => lookOf(inks, look),
    hides: () => false,
    picture: ({ samples, width, height }) => toScreen(samples, width, height, profile.bytes),
  };
}
