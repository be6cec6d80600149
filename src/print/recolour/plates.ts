import type { InkAmounts } from '../content/colourSpace.ts';
import { processInks } from '../marks/inks.ts';
import type { InkPicture } from './pictureInks.ts';
import type { Overprint, Recolouring } from './recolouring.ts';

// The plates of a press sheet, as pictures that a PDF renderer can make: cyan, magenta and yellow as the complements of red,
// green and blue, black as the complement of grey. Blending works out the same, since inks blend as complements.

/** Whether a colour leaves all of `plates` (indices of C M Y K) as they are. */
function leaves(inks: InkAmounts, overprint: Overprint, plates: readonly number[]): boolean {
  if (!overprint.on) return false;
  const { touches } = inks;
  if (touches !== 'all') return plates.every((plate) => !touches.includes(processInks[plate] ?? ''));
  return overprint.direct && overprint.mode === 1 && plates.every((plate) => inks.cmyk[plate] === 0);
}

const complement = (amount = 0): number => 1 - amount;

async function complements(picture: InkPicture, plates: readonly number[]): Promise<Uint8Array> {
  const out = new Uint8Array(picture.width * picture.height * plates.length);
  let at = 0;
  for (let pixel = 0; pixel < picture.samples.length; pixel += 4)
    for (const plate of plates) out[at++] = 255 - (picture.samples[pixel + plate] ?? 0);
  return out;
}

function plateOf(space: Recolouring['space'], plates: readonly number[]): Recolouring {
  return {
    space,
    colour: (inks) => plates.map((plate) => complement(inks.cmyk[plate])),
    hides: (inks, overprint) => leaves(inks, overprint, plates),
    picture: (picture) => complements(picture, plates),
    leavesOutUnread: true,
  };
}

export const colourPlates: Recolouring = plateOf('DeviceRGB', [0, 1, 2]);
export const blackPlate: Recolouring = plateOf('DeviceGray', [3]);
