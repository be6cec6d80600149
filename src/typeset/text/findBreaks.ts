import LineBreaker from 'linebreak';
import { isSpace } from './characters.ts';
import { findKeptTogether, type Stretch } from './keepTogether.ts';

const DRAWING = 0xfffc;
const NEWLINE = 0x0a;
const ZERO_WIDTH_SPACE = 0x200b;
const EN_DASH = 0x2013;
const EM_DASH = 0x2014;
/** Hyphen-minus, hyphen. */
const HYPHENS = new Set([0x2d, 0x2010]);
/** From Thai on, scripts need no spaces: UAX #14 alone knows where a line may end. */
const FIRST_SCRIPT_WITHOUT_SPACES = 0x0e00;
const LAST_OF_LATIN_PUNCTUATION = 0x2fff;
const FIRST_OF_PUNCTUATION_BLOCKS = 0x1e00;
/** A compound parts only where this many letters stand on either side of its hyphen (not `e-` / `mail`). */
const LEAST_LETTERS = 2;

/** A dash between spaces behind a Hebrew word: UAX #14 (LB21a) means one without spaces, and `linebreak` takes both for one. */
const DASH_AFTER_HEBREW = /(?<=[\u0590-\u05ff]) +[-\u2010\u2013\u2014] +(?=\S)/g;
const HEBREW = /[\u0590-\u05ff]/;

const isDash = (code: number): boolean => code === EN_DASH || code === EM_DASH;
const isGap = (code: number): boolean => isSpace(code) || code === NEWLINE;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (text: string, at: number): boolean => /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
const breaksWithoutSpaces = (code: number): boolean =>
  code >= FIRST_SCRIPT_WITHOUT_SPACES && (code < FIRST_OF_PUNCTUATION_BLOCKS || code > LAST_OF_LATIN_PUNCTUATION);

/** An address (web, e-mail, file) has no compounds: it parts only where it is wider than the measure. */
const ADDRESS = /[@/_]|\.\p{L}/u;
/** No address that we keep whole is longer, in UTF-16 units. */
const LONGEST_ADDRESS = 250;

/** Whether the word round an offset is an address. */
function isInAddress(text: string, at: number): boolean {
  let start = at;
  let end = at;
  while (start > 0 && at - start < LONGEST_ADDRESS && !isGap(text.charCodeAt(start - 1))) start--;
  while (end < text.length && end - at < LONGEST_ADDRESS && !isGap(text.charCodeAt(end))) end++;
  return ADDRESS.test(text.slice(start, end));
}

function partsAtHyphen(text: string, at: number): boolean {
  if (isInAddress(text, at)) return false;
  for (let step = 1; step <= LEAST_LETTERS; step++)
    if (!isLetter(text, at - 1 - step) || !isLetter(text, at - 1 + step)) return false;
  return true;
}

/** Whether a line may end before `at`, where UAX #14 would let it. */
function mayBreak(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (isSpace(before)) return !(isDash(after) && isSpace(text.charCodeAt(at + 1)));
  if (before === ZERO_WIDTH_SPACE) return true;
  if (before === DRAWING || after === DRAWING || isDash(after)) return false;
  if (HYPHENS.has(before)) return partsAtHyphen(text, at);
  if (isDash(before)) return !(isDigit(text.charCodeAt(at - 2)) && isDigit(after));
  return breaksWithoutSpaces(before) || breaksWithoutSpaces(after);
}

/**
 * Where a line may end: 1 at each such offset. UAX #14, and less: words part at spaces and after a compound's own
 * hyphen alone (addresses part only where they are wider than the measure); no line begins with a dash; telephone
 * numbers, dates and the stretches given stay whole. Hard breaks (`\n`) are not told here.
 */
export function findBreaks(text: string, together: readonly Stretch[]): Uint8Array {
  const breaks = new Uint8Array(text.length + 1);
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const at = next.position;
    if (at > 0 && at < text.length && mayBreak(text, at)) breaks[at] = 1;
  }
  if (HEBREW.test(text))
    for (const { index, 0: dash } of text.matchAll(DASH_AFTER_HEBREW)) breaks[index + dash.length] = 1;
  for (const [start, end] of [...together, ...findKeptTogether(text)]) breaks.fill(0, start + 1, end);
  return breaks;
}
