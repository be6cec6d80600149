import type { Position } from '../../document/position.ts';
import type { ExpectedFile, ExpectedPage, ExpectedText, TextRules } from '../expected.ts';
import type { Glyph } from '../read/readGlyphs.ts';
import type { TextObject } from '../read/readObjects.ts';
import type { PageReading } from '../read/readPage.ts';
import { type PageWord, wordsOnPage } from './wordsOnPage.ts';

/** A page as read, with each of its texts put to what was set in its place. */
export interface MatchedPage {
  readonly reading: PageReading;
  readonly expected: ExpectedPage;
  readonly rules: TextRules;
  /** `page 3 of guide.pdf` */
  readonly place: string;
  /** Glyphs of each expected text, in the order of painting. */
  readonly glyphs: ReadonlyMap<ExpectedText, readonly Glyph[]>;
  /** Glyphs where nothing was set. */
  readonly stray: readonly Glyph[];
  readonly words: readonly PageWord[];
  /** Place in the source of an expected text. */
  sourceOf(text: ExpectedText): Position;
  /** The same for what an object paints. */
  positionOf(object: number): Position;
}

/** pt: how far a text may begin from its place. */
const TOLERANCE = 1;
/** Share of a line's height by which marks may be set above or below its letters. */
const RAISED = 0.5;
/** pt: no glyph is narrower. */
const LEAST_WIDTH = 0.2;
/** Of two lines at one height the narrower: the other only has room there. */
const NARROWER = 1e-3;

/** Puts each text of a page to the line, or to the plate, in whose room it begins. */
export function matchPage(
  reading: PageReading,
  expected: ExpectedPage,
  { rules, findSource }: Pick<ExpectedFile, 'rules' | 'findSource'>,
  place: string,
): MatchedPage {
  const owners = new Map<number, ExpectedText>();
  for (const text of reading.texts.values()) {
    const owner = ownerOf(text, expected.texts);
    if (owner) owners.set(text.handle, owner);
  }
  const glyphs = new Map<ExpectedText, Glyph[]>();
  const stray: Glyph[] = [];
  for (const glyph of reading.glyphs) {
    if (glyph.object === 0) continue;
    const owner = owners.get(glyph.object);
    const own = owner ? (glyphs.get(owner) ?? []) : stray;
    own.push(glyph);
    if (owner) glyphs.set(owner, own);
  }
  const sourceOf = ({ kind, text, position }: ExpectedText) =>
    kind === 'line' && findSource ? findSource(text, position) : position;
  const positionOf = (object: number) => {
    const owner = owners.get(object);
    return owner ? sourceOf(owner) : expected.position;
  };
  return { reading, expected, rules, place, glyphs, stray, words: wordsOnPage(reading), sourceOf, positionOf };
}

/** The line on whose base line a text begins, the nearest where marks leave a choice; else the plate round it. */
function ownerOf({ x, baseline }: TextObject, texts: readonly ExpectedText[]): ExpectedText | undefined {
  let nearest: ExpectedText | undefined;
  let distance = Number.POSITIVE_INFINITY;
  let plate: ExpectedText | undefined;
  for (const text of texts) {
    // What begins where a line ends belongs to the next column.
    if (x < text.left - TOLERANCE || (x > text.left + TOLERANCE && x > text.right - LEAST_WIDTH)) continue;
    if (text.kind === 'plate') {
      if (baseline >= text.top - TOLERANCE && baseline <= text.bottom + TOLERANCE) plate ??= text;
      continue;
    }
    const away = Math.min(...(text.baselines ?? []).map((own) => Math.abs(baseline - own)));
    if (away > TOLERANCE && away > (text.bottom - text.top) * RAISED) continue;
    const narrow = away + (text.right - text.left) * NARROWER;
    if (narrow < distance) [nearest, distance] = [text, narrow];
  }
  return nearest ?? plate;
}
