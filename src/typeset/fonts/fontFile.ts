import { inflateSync } from 'node:zlib';

/** A font file taken apart: its tables by tag, inflated when asked for. */
export interface OpenFont {
  /** sfnt version: 0x00010000 for TrueType outlines, `OTTO` for CFF. */
  readonly flavour: number;
  readonly tags: readonly string[];
  /** Bytes of a table; undefined when the font lacks it. */
  table(tag: string): Uint8Array | undefined;
}

const WOFF1 = 0x774f4646;
const WOFF2 = 0x774f4632;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;

interface Entry {
  readonly offset: number;
  readonly stored: number;
  readonly length: number;
}

/**
 * Opens a WOFF 1.0 file (W3C recommendation of 2012) or a bare sfnt, without unpacking it: a table costs nothing until
 * it is asked for. Throws on WOFF2 and on what is no font, as both are mistakes in a theme.
 */
export function openFontFile(file: Uint8Array, name: string): OpenFont {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const signature = view.getUint32(0);
  if (signature === WOFF2) throw new Error(`${name} is WOFF2; name the .woff file of the package`);
  const woff = signature === WOFF1;
  const entries = new Map<string, Entry>();
  const count = view.getUint16(woff ? 12 : 4);
  for (let index = 0; index < count; index++) {
    const at = woff ? WOFF_HEADER + index * WOFF_ENTRY : SFNT_HEADER + index * SFNT_ENTRY;
    const tag = String.fromCharCode(...file.subarray(at, at + 4));
    const entry = woff
      ? { offset: view.getUint32(at + 4), stored: view.getUint32(at + 8), length: view.getUint32(at + 12) }
      : { offset: view.getUint32(at + 8), stored: view.getUint32(at + 12), length: view.getUint32(at + 12) };
    if (entry.offset + entry.stored > file.byteLength) throw new Error(`${name} is damaged: table ${tag}`);
    entries.set(tag, entry);
  }
  const unpacked = new Map<string, Uint8Array>();
  return {
    flavour: woff ? view.getUint32(4) : signature,
    tags: [...entries.keys()],
    table(tag) {
      const known = unpacked.get(tag);
      if (known) return known;
      const entry = entries.get(tag);
      if (!entry) return undefined;
      const raw = file.subarray(entry.offset, entry.offset + entry.stored);
      const bytes = entry.stored < entry.length ? new Uint8Array(inflateSync(raw)) : raw;
      unpacked.set(tag, bytes);
      return bytes;
    },
  };
}
