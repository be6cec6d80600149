import type { Drawing, Run, TextBox, TextStyle } from '../../document/boxes.ts';
import type { FontStore } from '../fonts/fontStore.ts';
import { bidi } from './bidi.ts';
import { isSpace, mayRunRightToLeft, withoutDirecting, withPlainBreaks } from './characters.ts';
import { findBreaks } from './findBreaks.ts';
import { isolateLanguages } from './isolateLanguages.ts';
import { findTelephones, type Stretch } from './keepTogether.ts';
import type { After, Paragraph, Token } from './paragraph.ts';
import { widthOfWord } from './widthOfWord.ts';

/** Stands in the text for a drawing on the line (Unicode: object replacement character). */
const DRAWING = '\ufffc';
const NEWLINE = 0x0a;
const SPACE = 0x20;

interface Source {
  readonly text: string;
  readonly runs: readonly { readonly start: number; readonly end: number }[];
  readonly together: readonly Stretch[];
}

function joinRuns(runs: readonly Run[]): Source {
  let text = '';
  const stretches: { start: number; end: number }[] = [];
  const together: Stretch[] = [];
  for (const run of runs) {
    const start = text.length;
    text += run.drawing ? DRAWING : withPlainBreaks(run.text);
    stretches.push({ start, end: text.length });
    if (run.together || run.page) together.push([start, text.length]);
  }
  return { text, runs: stretches, together };
}

interface Levels {
  readonly level: number;
  /** Per UTF-16 unit; absent where all is left to right. */
  readonly levels?: Uint8Array;
}

/**
 * UAX #9; the direction found from the first strong letter holds for all lines, hand-set breaks or not. A telephone
 * number among right-to-left words is isolated, as a higher protocol may (HL3): its groups would else be read backwards.
 * So are words of another language that run from right to left.
 */
function findLevels({ text, runs: places }: Source, { runs, direction }: TextBox): Levels {
  const first = bidi().getEmbeddingLevels(text, direction ?? 'auto');
  const level = direction === undefined ? (first.paragraphs[0]?.level ?? 0) : direction === 'rtl' ? 1 : 0;
  const isSettled = direction !== undefined || first.paragraphs.length <= 1;
  const { levels } = isSettled ? first : bidi().getEmbeddingLevels(text, level === 1 ? 'rtl' : 'ltr');
  if (level === 0) isolateLanguages(text, runs, places, levels);
  for (const [start, end] of findTelephones(text)) levels.fill(Math.max(...levels.subarray(start, end)), start, end);
  return { level, levels };
}

type Growing = { -readonly [key in keyof Token]: Token[key] };

/** A space takes the font of its neighbours where both are set in the same fallback, so that pieces stay long. */
function shareFontsOfSpaces(
  tokens: readonly Growing[],
  style: TextStyle,
  runs: readonly Run[],
  fonts: FontStore,
): void {
  for (let index = 1; index + 1 < tokens.length; index++) {
    const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
    if (!before?.word || !token?.space || !after?.word || before.font !== after.font || before.font === token.font)
      continue;
    if (before.run !== token.run || after.run !== token.run || !fonts.covers(before.font, SPACE)) continue;
    token.font = before.font;
    token.word = fonts.shape(before.font, token.text);
    token.width = widthOfWord(token.word, runs[token.run]?.size ?? style.size, style.track ?? 0, token.level);
  }
}

/** Beyond these, a word may hold a character that directs and is not printed. */
const MAY_DIRECT = /[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff]/;

/**
 * Shapes a text box's runs: words by face and fallback, by bidirectional level, with the places where a line may end.
 * Nothing here depends on the measure, so that columns can be tried at many widths.
 */
export function prepareParagraph(box: TextBox, fonts: FontStore): Paragraph {
  const { runs, style } = box;
  const source = joinRuns(runs);
  const { text, runs: stretches, together } = source;
  const directed = box.direction === 'rtl' || mayRunRightToLeft(text);
  const { level, levels }: Levels = directed ? findLevels(source, box) : { level: 0 };
  const breaks = findBreaks(text, together);
  const tokens: Growing[] = [];
  const missing: string[] = [];

  const add = (run: number, raw: string, at: number, space: boolean): void => {
    const { face = style.face, size = style.size, language } = runs[run] ?? {};
    const word = MAY_DIRECT.test(raw) ? withoutDirecting(raw) : raw;
    if (word === '') return;
    const tokenLevel = levels?.[at] ?? level;
    const set = fonts.set(face, word, tokenLevel % 2 === 1 ? 'rtl' : 'ltr', language);
    missing.push(...set.missing);
    for (const segment of set.segments)
      tokens.push({
        run,
        font: segment.font,
        word: segment.word,
        text: set.segments.length === 1 ? word : segment.word.text,
        width: widthOfWord(segment.word, size, style.track ?? 0, tokenLevel),
        level: tokenLevel,
        space,
        after: 'none',
      });
  };
  const breakAfterLast = (after: After): void => {
    const last = tokens.at(-1);
    if (last && last.after !== 'must') last.after = after;
  };
  const addDrawing = (run: number, drawing: Drawing, at: number): void => {
    const [font = ''] = fonts.chain(runs[run]?.face ?? style.face);
    const tokenLevel = levels?.[at] ?? level;
    const name = runs[run]?.text ?? '';
    tokens.push({ run, font, text: name, width: drawing.width, level: tokenLevel, space: false, after: 'none' });
  };
  const addHardBreak = (run: number, at: number): void => {
    const last = tokens.at(-1);
    // A space glyph at the end of the line keeps its last word from the next one when text is extracted.
    if (!last?.space || last.after === 'must') add(run, ' ', at, true);
    breakAfterLast('must');
  };
  /** Up to where a word, or a run of spaces, goes from an offset. */
  const endFrom = (at: number, end: number, space: boolean): number => {
    let to = at + 1;
    while (to < end && breaks[to] === 0 && isSpace(text.charCodeAt(to)) === space) {
      if (text.charCodeAt(to) === NEWLINE || levels?.[to] !== levels?.[at]) break;
      to++;
    }
    return to;
  };

  stretches.forEach(({ start, end }, run) => {
    const { drawing } = runs[run] ?? {};
    for (let at = start; at < end; ) {
      const code = text.charCodeAt(at);
      if (code === NEWLINE) {
        if (at + 1 < text.length) addHardBreak(run, at);
        at++;
        continue;
      }
      const space = isSpace(code);
      const to = endFrom(at, end, space);
      if (drawing) addDrawing(run, drawing, at);
      else add(run, text.slice(at, to), at, space);
      if (breaks[to] === 1) breakAfterLast('may');
      at = to;
    }
  });
  if (tokens.some(({ font }) => font !== tokens[0]?.font)) shareFontsOfSpaces(tokens, style, runs, fonts);
  return { tokens, runs, level, missing };
}
