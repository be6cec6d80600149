import type { Atom } from './atoms.ts';
import { TOLERANCE } from './splitWideTokens.ts';

/** A line: atoms from and up to an index. */
export interface LineSpan {
  readonly from: number;
  readonly to: number;
}

/** A last line of one word is short where it is narrower than this share of the measure. */
const SHORT_LAST_LINE = 1 / 3;
/** To give the last line a second word, the lines above may be this much narrower; more where there is but one. */
const LEAST_MEASURE = 0.8;
const LEAST_MEASURE_OF_TWO_LINES = 0.5;
const STEPS = 10;

/** Where a line that is full before `index` ends: a word of one letter goes over with the next, where both fit there. */
function endOfLine(atoms: readonly Atom[], start: number, index: number, measure: number): number {
  const [last, next] = [atoms[index - 1], atoms[index]];
  const goesOver = last?.clings && next && index - 1 > start && last.ink + last.trail + next.ink <= measure + TOLERANCE;
  return goesOver ? index - 1 : index;
}

/** As many atoms on each line as fit, never fewer than one. */
function fillGreedily(atoms: readonly Atom[], from: number, to: number, measure: number): LineSpan[] {
  const lines: LineSpan[] = [];
  let start = from;
  let width = 0;
  for (let index = from; index < to; index++) {
    const atom = atoms[index];
    if (!atom) break;
    if (index > start && width + atom.ink > measure + TOLERANCE) {
      const end = endOfLine(atoms, start, index, measure);
      lines.push({ from: start, to: end });
      start = end;
      width = end < index ? (atoms[end]?.ink ?? 0) + (atoms[end]?.trail ?? 0) : 0;
    }
    width += atom.ink + atom.trail;
  }
  if (start < to) lines.push({ from: start, to });
  return lines;
}

/** One word (or one part of a word) alone on the last line, and not a wide one. */
function endsShort(atoms: readonly Atom[], lines: readonly LineSpan[], measure: number): boolean {
  const last = lines.at(-1);
  if (!last || lines.length < 2 || last.to - last.from > 1) return false;
  return (atoms[last.from]?.ink ?? 0) < measure * SHORT_LAST_LINE;
}

/** Lines between two hard breaks: greedy, then a little narrower where that spares a one-word last line. */
function fillStretch(atoms: readonly Atom[], from: number, to: number, measure: number): LineSpan[] {
  const lines = fillGreedily(atoms, from, to, measure);
  if (!endsShort(atoms, lines, measure)) return lines;
  const least = lines.length === 2 ? LEAST_MEASURE_OF_TWO_LINES : LEAST_MEASURE;
  for (let step = 1; step <= STEPS; step++) {
    const narrower = fillGreedily(atoms, from, to, measure * (1 - ((1 - least) * step) / STEPS));
    if (narrower.length > lines.length) break;
    if (!endsShort(atoms, narrower, measure)) return narrower;
  }
  return lines;
}

/**
 * Breaks atoms into lines no wider than the measure (pt), ragged: spaces are neither stretched nor shrunk. A last line
 * of one word is avoided where no line more is needed for it; a word of one letter ends no line where it need not.
 */
export function fillLines(atoms: readonly Atom[], measure: number): readonly LineSpan[] {
  const lines: LineSpan[] = [];
  let from = 0;
  atoms.forEach(({ must }, index) => {
    if (!must && index + 1 < atoms.length) return;
    lines.push(...fillStretch(atoms, from, index + 1, measure));
    from = index + 1;
  });
  return lines;
}
