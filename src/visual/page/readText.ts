import type { Engine } from '../engine/loadEngine.ts';
import { doublesAt, floatsAt, readString, withMemory } from '../engine/memory.ts';
import type { RawPdfium } from '../engine/raw.ts';
import type { InkOf } from '../plates/orderInks.ts';
import { colourOf } from './colourOf.ts';
import type { Run, TextStyle } from './content.ts';
import { hundredth, type PageFrame } from './frame.ts';
import { isRightToLeft } from './isRightToLeft.ts';

/** A character as PDFium gives it, in pt from the page's top left corner. */
interface Character {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly style: number;
}
interface Text {
  readonly styles: readonly TextStyle[];
  readonly runs: readonly Run[];
}

/** Text render mode 3 (ISO 32000-1, 9.3.6): neither filled nor stroked. */
const INVISIBLE = 3;
/** A gap between two characters of one line that parts columns, in em. */
const COLUMN_GAP = 1.2;
/** A step backwards that starts a new run, in em. */
const STEP_BACK = 0.5;
/** Baselines that count as one, pt. */
const SAME_LINE = 0.05;
/** What may stand between letters that are read from right to left. */
const BETWEEN = /^[\s،؛؟]$/;
/** What PDFium gives for a hyphen at a line's end. */
const SOFT_HYPHEN = 2;

/** Reads the text of a loaded page as runs, in the order of the content stream. */
export function readText({ raw }: Engine, page: number, frame: PageFrame, inkOf: InkOf): Text {
  const textPage = raw._FPDFText_LoadPage(page);
  if (!textPage) return { styles: [], runs: [] };
  try {
    return collectRuns(raw, textPage, frame, inkOf);
  } finally {
    raw._FPDFText_ClosePage(textPage);
  }
}

function collectRuns(raw: RawPdfium, textPage: number, frame: PageFrame, inkOf: InkOf): Text {
  const styles: TextStyle[] = [];
  const numbers = new Map<string, number>();
  const byObject = new Map<number, number>();
  const styleOf = (index: number): number => {
    const object = raw._FPDFText_GetTextObject(textPage, index);
    const known = byObject.get(object);
    if (known !== undefined) return known;
    const ink = inkOf.get(object);
    const style = { ...readStyle(raw, textPage, index, object), ...(ink === undefined ? {} : { ink }) };
    const key = JSON.stringify(style);
    const number = numbers.get(key) ?? styles.push(style) - 1;
    numbers.set(key, number);
    byObject.set(object, number);
    return number;
  };

  const runs: Run[] = [];
  let open: Character[] = [];
  const close = () => {
    const run = toRun(open);
    if (run) runs.push(run);
    open = [];
  };
  const amount = raw._FPDFText_CountChars(textPage);
  withMemory(raw, 32, (pointer) => {
    for (let index = 0; index < amount; index++) {
      const code = raw._FPDFText_GetUnicode(textPage, index);
      if (code === 0x0d || code === 0x0a) {
        close();
        continue;
      }
      const text = code === SOFT_HYPHEN || code === 0xfffe ? '-' : String.fromCodePoint(code);
      const last = open.at(-1);
      if (raw._FPDFText_IsGenerated(textPage, index)) {
        if (last) open.push({ ...last, text, x: last.right });
        continue;
      }
      raw._FPDFText_GetCharOrigin(textPage, index, pointer, pointer + 8);
      const [x = 0, y = 0] = doublesAt(raw, pointer, 2);
      raw._FPDFText_GetLooseCharBox(textPage, index, pointer);
      const [, , right = 0] = floatsAt(raw, pointer, 4);
      const next = { text, x: x - frame.left, y: frame.top - y, right: right - frame.left, style: styleOf(index) };
      if (last && startsRun(last, next, styles[next.style]?.size ?? 0) && !goesOnLeft(open, next, styles)) close();
      open.push(next);
    }
  });
  close();
  return { styles, runs };
}

function startsRun(last: Character, next: Character, size: number): boolean {
  if (next.style !== last.style || Math.abs(next.y - last.y) > SAME_LINE) return true;
  const gap = next.x - last.right;
  return gap > size * COLUMN_GAP || gap < -size * STEP_BACK;
}

/** Whether a letter stands to the left of a word that is read from right to left, near enough to go on with it. */
function goesOnLeft(open: readonly Character[], next: Character, styles: readonly TextStyle[]): boolean {
  const last = open.at(-1);
  if (!last || next.style !== last.style || Math.abs(next.y - last.y) > SAME_LINE) return false;
  if (!isRightToLeft(next.text) && !BETWEEN.test(next.text)) return false;
  if (!open.some(({ text }) => isRightToLeft(text))) return false;
  const size = styles[next.style]?.size ?? 0;
  const gap = Math.min(...open.map(({ x }) => x)) - next.right;
  return gap < size * COLUMN_GAP && gap > -size * STEP_BACK;
}

function toRun(characters: readonly Character[]): Run | undefined {
  const isSpace = ({ text }: Character) => text.trim() === '';
  const start = characters.findIndex((character) => !isSpace(character));
  const end = characters.findLastIndex((character) => !isSpace(character));
  const first = characters[start];
  const last = characters[end];
  if (!first || !last) return undefined;
  const text = characters
    .slice(start, end + 1)
    .map((character) => character.text)
    .join('')
    .replace(/\s+/g, ' ')
    .normalize('NFC');
  // A line from right to left ends where its last letter begins.
  const x = Math.min(first.x, last.x);
  const right = Math.max(first.right, last.right);
  return { text, style: first.style, x: hundredth(x), y: hundredth(first.y), width: hundredth(right - x) };
}

function readStyle(raw: RawPdfium, textPage: number, index: number, object: number): TextStyle {
  const font = raw._FPDFTextObj_GetFont(object);
  const name = font
    ? readString(raw, (buffer, bytes) => raw._FPDFFont_GetBaseFontName(font, buffer, bytes))
    : 'unknown';
  const scale = withMemory(raw, 24, (pointer) => {
    if (!raw._FPDFText_GetMatrix(textPage, index, pointer)) return 1;
    const [, , c = 0, d = 1] = floatsAt(raw, pointer, 6);
    return Math.hypot(c, d);
  });
  const isInvisible = raw._FPDFTextObj_GetTextRenderMode(object) === INVISIBLE;
  return {
    font: name.replace(/^[A-Z]{6}\+/, ''),
    size: hundredth(raw._FPDFText_GetFontSize(textPage, index) * scale),
    colour: isInvisible ? 'none' : colourOf(raw, raw._FPDFPageObj_GetFillColor, object),
  };
}
