import { integersAt, withMemory } from '../engine/memory.ts';
import type { RawPdfium } from '../engine/raw.ts';

type Read = (object: number, r: number, g: number, b: number, a: number) => number;

const OPAQUE = 255;
const hex = (value: number) => value.toString(16).padStart(2, '0');

/** A colour of a page object as `#rrggbb`, or `#rrggbbaa` where it is not opaque; `none` when it has none. */
export function colourOf(raw: RawPdfium, read: Read, object: number): string {
  return withMemory(raw, 16, (pointer) => {
    if (!read(object, pointer, pointer + 4, pointer + 8, pointer + 12)) return 'none';
    const [r = 0, g = 0, b = 0, a = OPAQUE] = integersAt(raw, pointer, 4);
    return `#${hex(r)}${hex(g)}${hex(b)}${a === OPAQUE ? '' : hex(a)}`;
  });
}
