import { inkRounding } from './checkInk.ts';

/** Greys between no ink and the limit, the lightest first; the paper is white. */
export const inkGreys = [0xe4, 0xc4, 0xa0, 0x78, 0x4c] as const;
const white = 0xff;
const black = 0;

export const isOver = (total: number, limit: number): boolean => total > limit + inkRounding;

/** Grey (0 to 255) of a pixel with `total` per cent of ink. What is over the limit is chequered, black on `even` pixels. */
export function greyOf(total: number, limit: number, even: boolean): number {
  if (isOver(total, limit)) return even ? black : white;
  if (total <= 0) return white;
  const step = Math.min(inkGreys.length, Math.ceil((total / limit) * inkGreys.length));
  return inkGreys[step - 1] ?? white;
}
