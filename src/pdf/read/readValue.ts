import type { PdfValue } from './pdfValue.ts';

/** A place in a text that is read from there on; one character is one byte (latin1). */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** An operator or keyword between values: `BDC`, `obj`, `stream`. */
export interface Keyword {
  readonly keyword: string;
}

const WHITE = 1;
const DELIMITER = 2;
/** Kind of each byte (ISO 32000-1, 7.2.2): white space, delimiter, regular. */
const KINDS = new Uint8Array(256);
for (const character of '\0\t\n\f\r ') KINDS[character.charCodeAt(0)] = WHITE;
for (const character of '()<>[]{}/%') KINDS[character.charCodeAt(0)] = DELIMITER;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const ESCAPED = /#([0-9A-Fa-f]{2})/g;
/** Deeper than any file of ours; a file that nests deeper is damaged, or means harm. */
const DEEPEST = 64;

/** What stands at the cursor, which moves behind it: a value, a keyword, or nothing more (`undefined`). */
export function readValue(cursor: Cursor, depth = 0): PdfValue | Keyword | undefined {
  skipWhite(cursor);
  const { text } = cursor;
  if (cursor.at >= text.length) return undefined;
  switch (text[cursor.at]) {
    case '/':
      return readName(cursor);
    case '(':
      return { token: cut(cursor, stringEnd(text, cursor.at)) };
    case '[':
      return readArray(cursor, depth);
    case '<':
      if (text[cursor.at + 1] === '<') return readDictionary(cursor, depth);
      return { token: cut(cursor, indexAfter(text, '>', cursor.at)) };
    case ')':
    case '>':
    case ']':
    case '{':
    case '}':
      return { keyword: cut(cursor, cursor.at + 1) };
    default:
      return readWord(cursor);
  }
}

export const isKeyword = (value: PdfValue | Keyword | undefined): value is Keyword =>
  typeof value === 'object' && value !== null && 'keyword' in value;

function skipWhite(cursor: Cursor): void {
  const { text } = cursor;
  for (; cursor.at < text.length; cursor.at++) {
    if (KINDS[text.charCodeAt(cursor.at)] === WHITE) continue;
    if (text[cursor.at] !== '%') return;
    while (cursor.at < text.length && text[cursor.at] !== '\n' && text[cursor.at] !== '\r') cursor.at++;
  }
}

function cut(cursor: Cursor, end: number): string {
  const part = cursor.text.slice(cursor.at, end);
  cursor.at = end;
  return part;
}

const indexAfter = (text: string, character: string, from: number): number => {
  const found = text.indexOf(character, from);
  return found < 0 ? text.length : found + 1;
};

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && KINDS[text.charCodeAt(end)] === 0) end++;
  return end;
}

function readName(cursor: Cursor): string {
  const raw = cut(cursor, wordEnd(cursor.text, cursor.at + 1));
  return raw.includes('#')
    ? raw.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : raw;
}

function readWord(cursor: Cursor): PdfValue | Keyword {
  const word = cut(cursor, wordEnd(cursor.text, cursor.at));
  if (NUMBER.test(word)) return readReference(cursor, Number(word)) ?? Number(word);
  if (word === 'true' || word === 'false') return word === 'true';
  return word === 'null' ? null : { keyword: word };
}

const REFERENCE = /\s+\d+\s+R(?![^\s()<>[\]{}/%])/y;

/** `12 0 R`, once the 12 is read. */
function readReference(cursor: Cursor, first: number): PdfValue | undefined {
  if (!Number.isInteger(first) || first <= 0) return undefined;
  REFERENCE.lastIndex = cursor.at;
  if (!REFERENCE.test(cursor.text)) return undefined;
  cursor.at = REFERENCE.lastIndex;
  return { to: first };
}

function stringEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at + 1;
  }
  return text.length;
}

function readArray(cursor: Cursor, depth: number): readonly PdfValue[] {
  cursor.at += 1;
  const values: PdfValue[] = [];
  for (;;) {
    const value = depth < DEEPEST ? readValue(cursor, depth + 1) : undefined;
    if (value === undefined || (isKeyword(value) && value.keyword === ']')) return values;
    if (!isKeyword(value)) values.push(value);
  }
}

function readDictionary(cursor: Cursor, depth: number): ReadonlyMap<string, PdfValue> {
  cursor.at += 2;
  const entries = new Map<string, PdfValue>();
  for (;;) {
    const key = depth < DEEPEST ? readValue(cursor, depth + 1) : undefined;
    if (key === undefined) return entries;
    if (isKeyword(key) && key.keyword === '>') {
      cursor.at += 1;
      return entries;
    }
    if (typeof key !== 'string') continue;
    const value = readValue(cursor, depth + 1);
    if (value !== undefined && !isKeyword(value)) entries.set(key, value);
  }
}
