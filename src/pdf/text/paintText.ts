import type { LaidText, Line, LinePiece, ShapedWord } from '../../document/laid.ts';
import type { Position } from '../../document/position.ts';
import { paintInlineDrawing } from '../paint/paintDrawing.ts';
import type { Owner, Painter } from '../paint/painter.ts';
import { complain } from '../paint/painter.ts';
import { strokeLine } from '../paint/strokeLine.ts';
import { number } from '../syntax.ts';
import { type EncodedWord, encodeWord, type GlyphRun, type PlacedGlyph } from './encodeWord.ts';
import { fillPageNumbers } from './fillPageNumbers.ts';
import { glyphOutline } from './glyphOutline.ts';
import { noteLast, runsOn } from './keepApart.ts';
import { type OpenFont, openFont } from './openFont.ts';
import type { TextWriter } from './textWriter.ts';
import { enterText, leaveText, own, setColour, setFont, setRise, setTrack } from './textWriter.ts';

/** Where the strike stands: half the height of small letters. */
const STRIKE_HEIGHT = 0.5;

/** Who the text of a box belongs to. `artifact` outweighs the elements of its pieces. */
export interface TextOwner {
  readonly piece: number;
  /** Added to the element numbers of the lines: where the elements of a plate begin in its block. */
  readonly firstElement: number;
  readonly artifact?: Owner & string;
  /** Bounds on the page of an area in the coordinates that `x` and `y` are in; as it is where absent. */
  readonly onPage?: (area: Area) => Area;
}
/** x1 y1 x2 y2, pt. */
type Area = readonly [number, number, number, number];

/**
 * Paints the lines of a text box at `x`, `y` (pt from the trim's top left, y down). A piece that belongs to no element and
 * is not decoration is a defect, as is a character without a glyph. Underlines and strikes go into the stratum over the text.
 */
export function paintText(
  painter: Painter,
  writer: TextWriter,
  text: Pick<LaidText, 'lines' | 'width' | 'position'>,
  x: number,
  y: number,
  owner: TextOwner,
): void {
  let first = true;
  for (const laid of text.lines) {
    const line = fillPageNumbers(laid, text.width, painter.fonts, painter.pageNumber);
    for (const piece of line.pieces) {
      if (piece.words.length === 0 && !piece.drawing) continue;
      const who = ownerOf(painter, owner, piece, text.position);
      if (who === undefined) continue;
      const place = [x + line.x + piece.x, y + line.y] as const;
      if (first && painter.tags && runsOn(painter, writer, who))
        showSpace(painter, writer, who, [place[0], place[1] + line.baseline]);
      paintPiece(painter, writer, line, piece, place, owner, who, text.position);
      noteLast(writer, who, piece);
      first = false;
    }
  }
}

/** A space after the text painted last; where its text object is closed, before the text that follows, at `place`. */
function showSpace(painter: Painter, writer: TextWriter, next: Owner, place: readonly [number, number]): void {
  const { last } = writer;
  if (!last) return;
  const { font, size } = last;
  if (!writer.inside) {
    enterText(writer);
    own(painter, writer, next);
    moveTo(writer, ...place);
  }
  const space = encodeWord(openFont(painter.fonts, font), painter.fonts.shape(font, ' '), 'ltr');
  noteGlyphs(painter, space);
  show(writer, space.runs, { size });
}

function paintPiece(
  painter: Painter,
  writer: TextWriter,
  line: Line,
  piece: LinePiece,
  [x, y]: readonly [number, number],
  owner: TextOwner,
  who: Owner,
  position: Position | undefined,
): void {
  const baseline = y + line.baseline;
  if (piece.drawing) {
    leaveText(painter, writer);
    writer.out.push(...paintInlineDrawing(painter, piece, x, baseline, who, position));
    writer.colour = null;
    writer.overprint = null;
  } else {
    paintWords(painter, writer, piece, x, baseline, who, position);
    decorate(painter, piece, x, baseline, position);
  }
  if (piece.link !== undefined && typeof who === 'object' && painter.tags) {
    const area: Area = [x, y, x + piece.width, y + line.height];
    noteLink(painter, piece, who, owner.onPage?.(area) ?? area);
  }
}

function ownerOf(
  painter: Painter,
  owner: TextOwner,
  piece: LinePiece,
  position: Position | undefined,
): Owner | undefined {
  if (owner.artifact !== undefined) return owner.artifact;
  const element = piece.element < 0 ? -1 : piece.element + owner.firstElement;
  if (painter.elements[owner.piece]?.[element] === undefined) {
    complain(painter, 'no-role', position, `text without a role, and not declared decoration: “${piece.text}”`);
    return undefined;
  }
  return { piece: owner.piece, element };
}

function paintWords(
  painter: Painter,
  writer: TextWriter,
  piece: LinePiece,
  x: number,
  baseline: number,
  who: Owner,
  position: Position | undefined,
): void {
  const font = openFont(painter.fonts, piece.font);
  enterText(writer);
  own(painter, writer, who);
  setColour(painter, writer, piece.colour, position);
  setTrack(writer, (piece.track ?? 0) * piece.size);
  const encode = (word: ShapedWord, left: number): readonly GlyphRun[] => {
    const encoded = encodeWord(font, word, piece.rightToLeft ? 'rtl' : 'ltr');
    if (encoded.missing) complain(painter, 'no-glyph', position, `${piece.font} lacks a character of “${word.text}”`);
    noteGlyphs(painter, encoded);
    drawGlyphs(painter, font, encoded.drawn, piece, left, baseline);
    return encoded.runs;
  };
  if (piece.rightToLeft) {
    let left = x + piece.width;
    for (const word of [...piece.words].reverse()) {
      left -= widthOf(word, piece);
      for (const run of encode(word, left)) {
        moveTo(writer, left + (run.x / 1000) * piece.size, baseline);
        show(writer, [run], piece);
      }
    }
    return;
  }
  let left = x;
  const runs: GlyphRun[] = [];
  for (const word of piece.words) {
    for (const run of encode(word, left)) runs.push(run);
    left += widthOf(word, piece);
  }
  moveTo(writer, x, baseline);
  show(writer, runs, piece);
}

/** Glyphs without a reading of their own lie over the text as drawings, which nobody reads. */
function drawGlyphs(
  painter: Painter,
  font: OpenFont,
  glyphs: readonly PlacedGlyph[],
  piece: LinePiece,
  x: number,
  baseline: number,
): void {
  const fill = painter.inks.fill(piece.colour);
  if (fill === undefined) return;
  const em = piece.size / 1000;
  for (const { glyph, x: at, rise } of glyphs) {
    const outline = glyphOutline(font, glyph, x + at * em, baseline - (piece.rise ?? 0) - rise * em, piece.size);
    if (outline) painter.rules.push(`${fill} ${outline} f`);
  }
}

const moveTo = (writer: TextWriter, x: number, y: number): number =>
  writer.out.push(`1 0 0 -1 ${number(x)} ${number(y)} Tm`);

const widthOf = (word: ShapedWord, piece: LinePiece): number =>
  (word.width / 1000 + word.glyphs.length * (piece.track ?? 0)) * piece.size;

function show(writer: TextWriter, runs: readonly GlyphRun[], piece: Pick<LinePiece, 'size' | 'rise'>): void {
  let array = '';
  const flush = () => {
    if (array) writer.out.push(`[${array.replaceAll('><', '')}]TJ`);
    array = '';
  };
  let previous: GlyphRun | undefined;
  for (const run of runs) {
    if (run.font !== previous?.font || run.rise !== previous.rise) {
      flush();
      setFont(writer, run.font, piece.size);
      setRise(writer, (piece.rise ?? 0) + (run.rise / 1000) * piece.size);
    }
    array += run.array;
    previous = run;
  }
  flush();
}

function noteGlyphs(painter: Painter, encoded: EncodedWord): void {
  if (painter.noted.has(encoded)) return;
  painter.noted.add(encoded);
  let last = '';
  let used = new Map<number, readonly number[]>();
  for (const [font, glyph, codePoints] of encoded.glyphs) {
    if (font !== last) {
      used = painter.glyphs.get(font) ?? new Map<number, readonly number[]>();
      painter.glyphs.set(font, used);
      last = font;
    }
    const before = used.get(glyph);
    if (before === undefined || compareCodePoints(codePoints, before) < 0) used.set(glyph, codePoints);
  }
}

/** Order that does not depend on what was painted first: shorter, then lower. */
export function compareCodePoints(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function decorate(
  painter: Painter,
  piece: LinePiece,
  x: number,
  baseline: number,
  position: Position | undefined,
): void {
  if (!piece.underline && !piece.strike) return;
  const font = openFont(painter.fonts, piece.font);
  const em = piece.size / 1000;
  const weight = Math.max(font.underlineThickness, 1) * em;
  const level = baseline - (piece.rise ?? 0);
  const line = (y: number) =>
    painter.rules.push(
      ...strokeLine(painter, { weight, colour: piece.colour }, [x, y], [x + piece.width, y], position),
    );
  if (piece.underline) line(level - font.underlinePosition * em);
  if (piece.strike) line(level - font.xHeight * STRIKE_HEIGHT * em);
}

function noteLink(
  painter: Painter,
  piece: LinePiece,
  who: { readonly piece: number; readonly element: number },
  area: Area,
): void {
  const key = `${who.piece} ${who.element}`;
  const href = piece.link ?? '';
  const link = painter.links.get(key) ?? { ...who, href, title: piece.linkTitle ?? piece.text, areas: [] };
  painter.links.set(key, link);
  const last = link.areas.at(-1);
  // Pieces of one line that touch (another face inside a link) are one area.
  // Words that run from right to left follow one another to the left.
  const apart = last ? Math.max(area[0] - last[2], last[0] - area[2]) : 0;
  if (last && last[1] === area[1] && apart < piece.size) {
    const [left, right] = [Math.min(last[0], area[0]), Math.max(last[2], area[2])];
    link.areas[link.areas.length - 1] = [left, last[1], right, Math.max(last[3], area[3])];
  } else link.areas.push(area);
}
