import { op } from '../file/operators.ts';
import type { Cmyk } from './inks.ts';
import { patchSide } from './measures.ts';

/** Solids, half tones, overprints of two inks, and a grey of three beside the same grey of black (ISO 12647-2, 5.2). */
const fourInks: readonly Cmyk[] = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
  [0.5, 0, 0, 0],
  [0, 0.5, 0, 0],
  [0, 0, 0.5, 0],
  [0, 0, 0, 0.5],
  [0, 1, 1, 0],
  [1, 0, 1, 0],
  [1, 1, 0, 0],
  [0.5, 0.4, 0.4, 0],
];
const oneInk: readonly Cmyk[] = [
  [0, 0, 0, 1],
  [0, 0, 0, 0.75],
  [0, 0, 0, 0.5],
  [0, 0, 0, 0.25],
];

/** Patches in a row from the left. pt; patches get smaller where `room` has too little width or height. */
export function colourBar(
  room: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  ink: 'cmyk' | 'black',
): readonly string[] {
  const patches = ink === 'black' ? oneInk : fourInks;
  const side = Math.min(patchSide, room.width / patches.length, room.height);
  return patches.flatMap((patch, index) => [
    op('k', ...patch),
    op('re', room.x + index * side, room.y, side, side),
    op('f'),
  ]);
}
