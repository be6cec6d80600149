import type { Box, PageContent, Run, TextStyle } from '../page/content.ts';
import { isRightToLeft } from '../page/isRightToLeft.ts';

/** A word of a page, in reading order. */
export interface Word {
  readonly text: string;
  readonly run: Run;
  readonly style: TextStyle;
  /** About where it stands, pt: its share of the run. */
  readonly box: Box;
}
/** Words of one line: from `start` up to, without, `end`. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
}
/** Lines that belong together: a paragraph, a heading, a cell. */
export interface TextBlock {
  readonly lines: readonly TextLine[];
  readonly start: number;
  readonly end: number;
}
export interface PageText {
  readonly words: readonly Word[];
  readonly blocks: readonly TextBlock[];
}

/** Height of a line above and below its baseline, in em: what a box around a word shows. */
const ASCENT = 0.85;
const DESCENT = 0.25;
/** Steps of the baseline that stay in the line (raised figures), in em. */
const RAISED = 0.6;
/** Steps from line to line within a paragraph, in em. */
const SMALLEST_STEP = 0.7;
const LARGEST_STEP = 1.75;
/** How far lines of a paragraph may start apart (indents, centred lines), in em. */
const LARGEST_INDENT = 6;
/** Gap that parts two runs of a line into columns, in em. */
const COLUMN_GAP = 1.2;
/** Widths and places are rounded to this, pt. */
const ROUNDING = 0.02;

/** Widths of characters against each other in a plain sans serif. */
const NARROW = 0.5;
const USUAL = 1;
const DIGIT = 1.2;
const WIDE = 1.5;

const UNKNOWN: TextStyle = { font: 'unknown', size: 0, colour: 'none' };

/** Takes the text of a page apart into words, and gathers these into lines and blocks. */
export function readLines({ runs, styles }: PageContent): PageText {
  const words: Word[] = [];
  const lines: (TextLine & { readonly size: number })[] = [];
  let last: { run: Run; size: number } | undefined;
  for (const run of runs) {
    const style = styles[run.style] ?? UNKNOWN;
    const start = words.length;
    words.push(...wordsOf(run, style));
    const line = lines.at(-1);
    if (last && line && continuesLine(last.run, run, Math.max(last.size, style.size))) {
      const x = Math.min(line.x, run.x);
      const right = Math.max(line.x + line.width, run.x + run.width);
      lines[lines.length - 1] = { ...line, end: words.length, x, width: right - x };
    } else {
      lines.push({ start, end: words.length, x: run.x, y: run.y, width: run.width, size: style.size });
    }
    last = { run, size: style.size };
  }
  return { words, blocks: gather(lines) };
}

function wordsOf(run: Run, style: TextStyle): readonly Word[] {
  const words: Word[] = [];
  const perUnit = run.width / Math.max(1, unitsOf(run.text));
  let before = 0;
  for (const text of run.text.split(' ')) {
    const units = unitsOf(text);
    const from = before * perUnit;
    const x = isRightToLeft(run.text) ? run.x + run.width - from - units * perUnit : run.x + from;
    const box: Box = [x, run.y - style.size * ASCENT, units * perUnit, style.size * (ASCENT + DESCENT)];
    words.push({ text, run, style, box });
    before += units + unitsOf(' ');
  }
  return words;
}

/** About how wide a text is against others in the same face: near enough to put a box around a word. */
function unitsOf(text: string): number {
  let units = 0;
  for (const character of text) {
    if (/[ ijlftrI.,;:’'|!()[\]-]/.test(character)) units += NARROW;
    else units += /[mwMW—@%]/.test(character) ? WIDE : /\d/.test(character) ? DIGIT : USUAL;
  }
  return units;
}

function continuesLine(last: Run, next: Run, size: number): boolean {
  const goesLeft = isRightToLeft(last.text) && isRightToLeft(next.text) && next.x < last.x;
  const gap = goesLeft ? last.x - (next.x + next.width) : next.x - (last.x + last.width);
  return Math.abs(next.y - last.y) < size * RAISED && gap > -ROUNDING - size / 2 && gap < size * COLUMN_GAP;
}

function gather(lines: readonly (TextLine & { readonly size: number })[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: (TextLine & { readonly size: number })[] = [];
  const close = () => {
    const [first] = open;
    const last = open.at(-1);
    if (first && last) blocks.push({ lines: open, start: first.start, end: last.end });
    open = [];
  };
  for (const line of lines) {
    const last = open.at(-1);
    const step = last ? line.y - last.y : 0;
    const belongs =
      last !== undefined &&
      last.size === line.size &&
      step > line.size * SMALLEST_STEP &&
      step < line.size * LARGEST_STEP &&
      Math.abs(line.x - last.x) < line.size * LARGEST_INDENT;
    if (!belongs) close();
    open.push(line);
  }
  close();
  return blocks;
}
