import type { Run, TextStyle } from '../../document/boxes.ts';
import type { LinePiece, ShapedWord } from '../../document/laid.ts';
import { orderVisually } from './orderVisually.ts';
import type { Token } from './paragraph.ts';

/** What a run's words look like and belong to: the part of a piece that does not depend on its words. */
export type Look = Omit<LinePiece, 'font' | 'x' | 'width' | 'words' | 'text' | 'rightToLeft'>;

/** A piece's part in common with its run. `linkTitle` is what the whole link is called. */
export function lookOf(run: Run, style: TextStyle, element: number, linkTitle: string | undefined): Look {
  return {
    size: run.size ?? style.size,
    colour: run.colour ?? style.colour,
    element,
    ...(run.link === undefined ? {} : { link: run.link }),
    ...(linkTitle === undefined ? {} : { linkTitle }),
    ...(run.underline ? { underline: true as const } : {}),
    ...(run.strike ? { strike: true as const } : {}),
    ...(run.rise ? { rise: run.rise } : {}),
    ...(style.track ? { track: style.track } : {}),
    ...(run.page ? { page: run.page } : {}),
    ...(run.drawing ? { drawing: run.drawing } : {}),
  };
}

interface Gathered {
  readonly look: Look;
  readonly font: string;
  readonly level: number;
  /** Spaces at the end of a right-to-left line: they hang out to its left. */
  readonly trailing: boolean;
  /** In reading order. */
  readonly words: ShapedWord[];
  /** Of its tokens: joined once, where added one by one V8 would keep a tree of them, ten times the text's size. */
  readonly texts: string[];
  width: number;
}

function gather(tokens: readonly Token[], looks: readonly Look[], level: number): Gathered[] {
  let end = tokens.length;
  while (end > 0 && tokens[end - 1]?.space) end--;
  const pieces: Gathered[] = [];
  tokens.forEach((token, index) => {
    const look = looks[token.run];
    if (!look) return;
    const trailing = index >= end;
    // UAX #9, L1: white space at the end of a line takes the level of the paragraph.
    const tokenLevel = trailing ? level : token.level;
    const apart = trailing && level % 2 === 1;
    const last = pieces.at(-1);
    const joins =
      last &&
      last.look === look &&
      last.font === token.font &&
      last.level === tokenLevel &&
      last.trailing === apart &&
      !look.drawing;
    if (joins) {
      if (token.word) last.words.push(token.word);
      last.texts.push(token.text);
      if (!trailing || apart) last.width += token.width;
      return;
    }
    pieces.push({
      look,
      font: token.font,
      level: tokenLevel,
      trailing: apart,
      words: token.word ? [token.word] : [],
      texts: [token.text],
      width: trailing && !apart ? 0 : token.width,
    });
  });
  return pieces;
}

/**
 * Sets the tokens of one line as pieces: in reading order, each with its place from the line's left edge. Spaces at the
 * end are painted (extracted words never glue) and take no width. `looks` are per run; runs that look alike share one.
 */
export function setLine(
  tokens: readonly Token[],
  looks: readonly Look[],
  level: number,
): { readonly pieces: readonly LinePiece[]; readonly width: number } {
  const gathered = gather(tokens, looks, level);
  const turned = gathered.some((piece) => piece.level > 0);
  const order = turned ? orderVisually(gathered.map((piece) => piece.level)) : gathered.map((_, index) => index);
  const places: number[] = [];
  let x = 0;
  for (const index of order) {
    const piece = gathered[index];
    if (!piece) continue;
    if (piece.trailing) {
      places[index] = x - piece.width;
      continue;
    }
    places[index] = x;
    x += piece.width;
  }
  return { pieces: gathered.map((piece, index) => pieceOf(piece, places[index] ?? 0)), width: x };
}

/**
 * Most pieces have nothing but their words. These are made field by field: of an object that others are spread into, V8
 * keeps a description of its own, 300 bytes for each piece of a book, and forgets how to read pieces fast.
 */
function pieceOf({ look, font, level, words: gathered, texts, width }: Gathered, x: number): LinePiece {
  const rightToLeft = level % 2 === 1;
  // A copy has no room to spare, as a list that grew has.
  const words = rightToLeft ? gathered.toReversed() : gathered.slice();
  const text = texts.join('');
  const { size, colour, element, link, linkTitle, underline, strike, rise, track, page, drawing } = look;
  const isLinked = link !== undefined || linkTitle !== undefined || page !== undefined;
  const isMarked = underline || strike || rise !== undefined || track !== undefined || drawing !== undefined;
  if (!isLinked && !isMarked && !rightToLeft) return { size, colour, element, font, x, width, words, text };
  return {
    size,
    colour,
    element,
    ...(link !== undefined && { link }),
    ...(linkTitle !== undefined && { linkTitle }),
    ...(underline && { underline }),
    ...(strike && { strike }),
    ...(rise !== undefined && { rise }),
    ...(track !== undefined && !rightToLeft && { track }),
    ...(page && { page }),
    ...(drawing && { drawing }),
    font,
    x,
    width,
    words,
    text,
    ...(rightToLeft && { rightToLeft }),
  };
}
