import bidiModule from 'bidi-js';

/** The part of bidi-js (UAX #9) that we use. */
export interface Bidi {
  getEmbeddingLevels(
    text: string,
    direction?: 'ltr' | 'rtl' | 'auto',
  ): { readonly levels: Uint8Array; readonly paragraphs: readonly { readonly level: number }[] };
  getMirroredCharacter(character: string): string | null;
}

let made: Bidi | undefined;

/** bidi-js is a factory that unpacks its tables: made when the first right-to-left text is met. */
export function bidi(): Bidi {
  // The package's types describe its ESM build; Node loads the CommonJS one, whose export is the factory itself.
  made ??= (bidiModule as unknown as () => Bidi)();
  return made;
}
