import type { LaidText, Line, LinePiece } from '../../document/laid.ts';
import type { Position } from '../../document/position.ts';
import { paintInlineDrawing } from '../paint/paintDrawing.ts';
import type { Owner, Painter } from '../paint/painter.ts';
import { complain } from '../paint/painter.ts';
import { strokeLine } from '../paint/strokeLine.ts';
import { number, textString } from '../syntax.ts';
import { encodeWord, type GlyphRun } from './encodeWord.ts';
import { fillPageNumbers } from './fillPageNumbers.ts';
import { openFont } from './openFont.ts';
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
}

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
  for (const laid of text.lines) {
    const line = fillPageNumbers(laid, text.width, painter.fonts, painter.pageNumber);
    const end = Math.max(...line.pieces.map((piece) => piece.x));
    for (const piece of line.pieces) {
      const place = {
        x: x + line.x + piece.x,
        y: y + line.y,
        width: piece.x === end ? visibleWidth(piece) : piece.width,
      };
      paintPiece(painter, writer, line, piece, place, owner, text.position);
    }
  }
}

/** Where a piece stands: its left, the top of its line, its width without the spaces at the line's end; pt. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function paintPiece(
  painter: Painter,
  writer: TextWriter,
  line: Line,
  piece: LinePiece,
  place: Place,
  owner: TextOwner,
  position: Position | undefined,
): void {
  if (piece.words.length === 0 && !piece.drawing) return;
  const who = ownerOf(painter, owner, piece, position);
  if (who === undefined) return;
  const { x, y, width } = place;
  const baseline = y + line.baseline;
  if (piece.drawing) {
    leaveText(painter, writer);
    writer.out.push(...paintInlineDrawing(painter, piece, x, baseline, who, position));
    writer.colour = null;
  } else {
    paintWords(painter, writer, piece, x, baseline, who, position);
    decorate(painter, piece, x, baseline, width, position);
  }
  if (piece.link !== undefined && typeof who === 'object' && painter.tags)
    noteLink(painter, piece, who, [x, y, x + width, y + line.height]);
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
  setFont(writer, piece.font, piece.size);
  setTrack(writer, (piece.track ?? 0) * piece.size);
  writer.out.push(`1 0 0 -1 ${number(x)} ${number(baseline)} Tm`);
  const rise = piece.rise ?? 0;
  const whole = piece.rightToLeft && painter.tags;
  if (whole) writer.out.push(actualText(piece.text));
  let pending: GlyphRun[] = [];
  const flush = () => {
    show(writer, pending, rise, piece.size);
    pending = [];
  };
  for (const word of piece.words) {
    const encoded = encodeWord(font, word);
    if (encoded.missing)
      complain(painter, 'no-glyph', position, `“${word.text}” has a character that ${piece.font} lacks`);
    noteGlyphs(painter, piece.font, encoded.glyphs);
    if (encoded.readable || whole || !painter.tags) {
      pending.push(...encoded.runs);
      continue;
    }
    flush();
    writer.out.push(actualText(word.text));
    show(writer, encoded.runs, rise, piece.size);
    writer.out.push('EMC');
  }
  flush();
  if (whole) writer.out.push('EMC');
}

const actualText = (text: string): string => `/Span<</ActualText${textString(text)}>>BDC`;

function show(writer: TextWriter, runs: readonly GlyphRun[], rise: number, size: number): void {
  let array = '';
  let lift = 0;
  const flush = () => {
    if (!array) return;
    setRise(writer, rise + (lift / 1000) * size);
    writer.out.push(`[${array.replaceAll('><', '')}]TJ`);
    array = '';
  };
  for (const run of runs) {
    if (run.rise !== lift) flush();
    lift = run.rise;
    array += run.array;
  }
  flush();
}

function noteGlyphs(painter: Painter, font: string, glyphs: readonly (readonly [number, readonly number[]])[]): void {
  let used = painter.glyphs.get(font);
  if (!used) {
    used = new Map();
    painter.glyphs.set(font, used);
  }
  for (const [glyph, codePoints] of glyphs) {
    const before = used.get(glyph);
    if (before === undefined || compareCodePoints(codePoints, before) < 0) used.set(glyph, codePoints);
  }
}

/** Order that does not depend on what was painted first: shorter, then lower. */
export function compareCodePoints(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  for (const [i, codePoint] of a.entries()) {
    const difference = codePoint - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Without the spaces at the line's end, which are there to be read, not to be underlined. */
function visibleWidth(piece: LinePiece): number {
  const last = piece.rightToLeft ? undefined : piece.words.at(-1);
  if (last?.text.trim() !== '' || piece.words.length < 2) return piece.width;
  return piece.width - (last.width / 1000 + last.glyphs.length * (piece.track ?? 0)) * piece.size;
}

function decorate(
  painter: Painter,
  piece: LinePiece,
  x: number,
  baseline: number,
  width: number,
  position: Position | undefined,
): void {
  if (!piece.underline && !piece.strike) return;
  const font = openFont(painter.fonts, piece.font);
  const em = piece.size / 1000;
  const weight = Math.max(font.underlineThickness, 1) * em;
  const level = baseline - (piece.rise ?? 0);
  const line = (y: number) =>
    painter.rules.push(...strokeLine(painter, { weight, colour: piece.colour }, [x, y], [x + width, y], position));
  if (piece.underline) line(level - font.underlinePosition * em);
  if (piece.strike) line(level - font.xHeight * STRIKE_HEIGHT * em);
}

function noteLink(
  painter: Painter,
  piece: LinePiece,
  who: { readonly piece: number; readonly element: number },
  area: readonly [number, number, number, number],
): void {
  const key = `${who.piece} ${who.element}`;
  const href = piece.link ?? '';
  const link = painter.links.get(key) ?? { ...who, href, title: piece.linkTitle ?? piece.text, areas: [] };
  painter.links.set(key, link);
  const last = link.areas.at(-1);
  // Pieces of one line that touch (another face inside a link) are one area.
  if (last && last[1] === area[1] && Math.abs(last[2] - area[0]) < piece.size)
    link.areas[link.areas.length - 1] = [last[0], last[1], area[2], Math.max(last[3], area[3])];
  else link.areas.push(area);
}
