/** A stretch of text, from and up to an offset, that stays on one line. */
export type Stretch = readonly [start: number, end: number];

/**
 * British numbers, however their digits are grouped (“0800 0123 456”, “01603 123456”, “+44 20 7946 0018”): after the
 * trunk zero nine or ten digits, at least two of them in the first group; after the country's code as many. One or two
 * more may follow at once: a raised figure, or a slip of the finger.
 */
const BRITISH =
  /(?<![\d.,£/-])(?:\(?(?!00)0\d{2}(?:\)?[ \u00a0-]?\d){7,8}|\+44(?:[ \u00a0-]?\(0\))?(?:[ \u00a0-]?\d){9,10})\d{0,2}/;

/**
 * Others: groups of digits with one space or hyphen between them, with a country code, a trunk zero in brackets or an
 * area code in brackets (E.123 notation and the British habits). A plain list of numbers is none. An area code begins a
 * number: “page 12 0344 …”, “999 0344 …” are two.
 */
const GROUPED =
  /(?:\+\d{1,3}[ \u00a0-]?(?:\(0\)[ \u00a0-]?)?\d{1,5}|\(0\d{2,5}\)|\b0\d{2,5}|\b\d{3,5})(?:[ \u00a0-](?!0\d{3}[ \u00a0-]\d{3})\d{3,4}){1,3}/;
const EXTENSION = /(?:[ \u00a0](?:ext\.?|extension)[ \u00a0]\d{1,5})?/;
const TELEPHONE = new RegExp(`(?:${BRITISH.source}|${GROUPED.source})${EXTENSION.source}(?!\\d)`, 'g');

/** English dates: `1 April`, `1st April 2024`, `April 2024`. Other languages mark theirs with `together`. */
const DATE =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?[ \u00a0])?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?(?:[ \u00a0]\d{4})?\b/g;

const DIGIT = /\d/;

const stretchesOf = (text: string, pattern: RegExp): readonly Stretch[] =>
  Array.from(text.matchAll(pattern), (match) => [match.index, match.index + match[0].length] as const);

/** Telephone numbers in a text. */
export const findTelephones = (text: string): readonly Stretch[] => stretchesOf(text, TELEPHONE);

/** Stretches of a paragraph that a line break must not part: telephone numbers and dates. */
export const findKeptTogether = (text: string): readonly Stretch[] =>
  DIGIT.test(text) ? [...findTelephones(text), ...stretchesOf(text, DATE)] : [];
