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
  text: string;
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
      last.text += token.text;
      if (!trailing || apart) last.width += token.width;
      return;
    }
    pieces.push({
      look,
      font: token.font,
      level: tokenLevel,
      trailing: apart,
      words: token.word ? [token.word] : [],
      text: token.text,
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
  const pieces = gathered.map((piece, index): LinePiece => {
    const rightToLeft = piece.level % 2 === 1;
    const { track, ...look } = piece.look;
    return {
      ...look,
      ...(track !== undefined && !rightToLeft && { track }),
      font: piece.font,
      x: places[index] ?? 0,
      width: piece.width,
      words: rightToLeft ? piece.words.toReversed() : piece.words,
      text: piece.text,
      ...(rightToLeft ? { rightToLeft: true as const } : {}),
    };
  });
  return { pieces, width: x };
}
