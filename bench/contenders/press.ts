// What the benchmark calls of the press, bundled like the command line: the same code, without the command line's table.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openFontFile } from '../../src/typeset/fonts/fontFile.ts';
import { writeSfnt } from '../../src/typeset/fonts/writeSfnt.ts';

export { buildPublication, createWorkshop } from '../../src/build/index.ts';

const PACKAGE = '@fontsource/atkinson-hyperlegible-next';

/** The press's own font as a bare sfnt, for those who do not read WOFF. */
export function fontBytes(weight: number): Uint8Array {
  const name = `${PACKAGE}/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`;
  return writeSfnt(openFontFile(readFileSync(createRequire(import.meta.url).resolve(name)), name));
}
