import { createHash } from 'node:crypto';
import type { Pixels } from './pixels.ts';

/** Hexadecimal digits kept of SHA-256: 128 bits. */
const DIGITS = 32;

/** Hash of a picture's size and every bit of its pixels. */
export function fingerprint({ width, height, rgba }: Pixels): string {
  return createHash('sha256').update(`${width} ${height}\n`).update(rgba).digest('hex').slice(0, DIGITS);
}
