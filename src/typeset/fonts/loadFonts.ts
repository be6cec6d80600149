import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ShapedWord } from '../../document/laid.ts';
import type { FontFile, ThemeData } from '../../document/theme.ts';
import { clustersOf } from '../text/characters.ts';
import { openFontFile } from './fontFile.ts';
import type { FacedWord, FontStore, Segment } from './fontStore.ts';
import { type HarfBuzz, type HarfBuzzFont, loadHarfBuzz } from './harfBuzz.ts';
import { readAdvances } from './readAdvances.ts';
import { readCharacters } from './readCharacters.ts';
import { readMetrics } from './readMetrics.ts';
import { segmentWord } from './segmentWord.ts';
import { type Direction, type Manner, shapeText } from './shapeText.ts';
import {
  type PackedWord,
  packWord,
  unpackWord,
  WORD_TABLE_VERSION,
  type WordTable,
  wordsOfTable,
} from './wordTable.ts';
import { writeSfnt } from './writeSfnt.ts';

/** A value worked out when first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const harfBuzz: () => HarfBuzz = once(loadHarfBuzz);

/** A font file of the theme: each part of it read when first needed. */
interface LoadedFont {
  readonly hash: string;
  readonly characters: () => ReadonlyMap<number, number>;
  readonly metrics: () => ReturnType<typeof readMetrics>;
  readonly advance: () => (glyph: number) => number;
  readonly sfnt: () => Uint8Array;
  readonly shaper: () => HarfBuzzFont;
  /** By text and language. */
  readonly words: () => { readonly [direction in Direction]: Map<string, ShapedWord> };
}

/** A word by its text, and by its language where it has its own. */
const wordKey = (text: string, language: string): string => (language === '' ? text : `${text}\u0000${language}`);
const languageOfKey = (key: string, { text }: ShapedWord): string => key.slice(text.length + 1);
const keyOfPacked = ([text, , , , , language = '']: PackedWord): string => wordKey(text, language);

function loadFont({ package: name, file }: FontFile, earlier: () => readonly WordTable[]): LoadedFont {
  const path = `${name}/${file}`;
  const bytes = readFileSync(createRequire(import.meta.url).resolve(path));
  const font = openFontFile(bytes, path);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const metrics = once(() => readMetrics(font, path));
  const sfnt = once(() => writeSfnt(font));
  const known = (direction: Direction) =>
    new Map(
      earlier().flatMap((table) =>
        wordsOfTable(table, hash, direction).map((word) => [keyOfPacked(word), unpackWord(word)] as const),
      ),
    );
  return {
    hash,
    characters: once(() => readCharacters(font)),
    metrics,
    advance: once(() => readAdvances(font, metrics().unitsPerEm)),
    sfnt,
    shaper: once(() => harfBuzz().createFont(sfnt())),
    words: once(() => ({ ltr: known('ltr'), rtl: known('rtl') })),
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The fonts of a theme, from the npm packages that it names. Nothing is opened yet: a file is read when a character
 * needs it, HarfBuzz loaded when a word is met that no table of words holds. Throws for a package or a file that is
 * not installed, and for a font or face that the theme does not have: both are mistakes in a layout, not in a source.
 */
export function loadFonts(theme: ThemeData): FontStore {
  const files = new Map(theme.fonts.map((file) => [file.id, file]));
  const loaded = new Map<string, LoadedFont>();
  const faced = new Map<string, Map<string, FacedWord>>();
  const tables: (() => WordTable | undefined)[] = [];
  const earlier = once(() => tables.flatMap((read) => read() ?? []));
  let shapedAnew = 0;

  const open = (id: string): LoadedFont => {
    const ready = loaded.get(id);
    if (ready) return ready;
    const file = files.get(id);
    if (!file) throw new Error(`the theme has no font ${id}`);
    const font = loadFont(file, earlier);
    loaded.set(id, font);
    return font;
  };
  const chain = (face: string): readonly string[] => {
    const fonts = theme.faces[face];
    if (!fonts || fonts.length === 0) throw new Error(`the theme has no face ${face}`);
    return fonts;
  };
  const covers = (id: string, codePoint: number): boolean => open(id).characters().has(codePoint);

  const shapeAnew = (id: string, text: string, manner: Manner): { word: ShapedWord; complete: boolean } => {
    const font = open(id);
    const words = font.words()[manner.direction];
    const key = wordKey(text, manner.language);
    const known = words.get(key);
    if (known) return { word: known, complete: true };
    const shaped = shapeText(font.shaper(), text, manner, font.metrics().unitsPerEm, font.characters());
    if (shaped.complete) words.set(key, shaped.word);
    shapedAnew++;
    return shaped;
  };
  const setAnew = (face: string, text: string, manner: Manner): FacedWord => {
    const segments: Segment[] = [];
    const missing: string[] = [];
    for (const stretch of segmentWord(chain(face), covers, text)) {
      if (stretch.font === undefined) {
        missing.push(...clustersOf(stretch.text));
        continue;
      }
      const { word, complete } = shapeAnew(stretch.font, stretch.text, manner);
      if (!complete) missing.push(stretch.text);
      segments.push({ font: stretch.font, word });
    }
    return { segments, missing };
  };

  return {
    ids: theme.fonts.map(({ id }) => id),
    bytes: (id) => open(id).sfnt(),
    hash: (id) => open(id).hash,
    metrics: (id) => open(id).metrics(),
    advance: (id, glyph) => open(id).advance()(glyph),
    covers,
    chain,
    shape: (id, text, direction = 'ltr', language = '') => shapeAnew(id, text, { direction, language }).word,
    set(face, text, direction = 'ltr', language = '') {
      const key = direction === 'ltr' && language === '' ? face : `${face}\u0000${direction}\u0000${language}`;
      let words = faced.get(key);
      if (!words) {
        words = new Map();
        faced.set(key, words);
      }
      let word = words.get(text);
      if (!word) {
        word = setAnew(face, text, { direction, language });
        words.set(text, word);
      }
      return word;
    },
    exportWords() {
      const sorted = (words: ReadonlyMap<string, ShapedWord>) =>
        [...words].sort(([a], [b]) => compareText(a, b)).map(([key, word]) => packWord(word, languageOfKey(key, word)));
      const opened = new Set(Array.from(loaded.values(), ({ hash }) => hash));
      // Words of fonts that nobody asked for this time are handed on.
      const handedOn = earlier()
        .filter(({ version }) => version === WORD_TABLE_VERSION)
        .flatMap((table) => Object.entries(table.fonts))
        .filter(([hash]) => !opened.has(hash));
      const shaped = Array.from(
        loaded.values(),
        ({ hash, words }) => [hash, { ltr: sorted(words().ltr), rtl: sorted(words().rtl) }] as const,
      );
      const fonts = [...handedOn, ...shaped].sort(([a], [b]) => compareText(a, b));
      return { version: WORD_TABLE_VERSION, fonts: Object.fromEntries(fonts) };
    },
    importWords: (read) => void tables.push(read),
    shapedAnew: () => shapedAnew,
  };
}
