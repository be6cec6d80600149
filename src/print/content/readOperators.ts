/** What stands before an operator. Strings are latin1, one character a byte. */
export type Operand =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'array'; readonly items: readonly Operand[] }
  /** Dictionaries, booleans, null: nothing that we look into. */
  | { readonly kind: 'other' };

export interface Operator {
  readonly name: string;
  readonly operands: readonly Operand[];
  /** Range in the stream, operands included. */
  readonly start: number;
  readonly end: number;
}

const whitespace = new Set(['\0', '\t', '\n', '\f', '\r', ' ']);
const delimiters = new Set(['(', ')', '<', '>', '[', ']', '{', '}', '/', '%']);
const escapes: { readonly [character: string]: string } = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const nothing: Operand = { kind: 'other' };

interface Reader {
  readonly text: string;
  at: number;
}

function skipSpace(reader: Reader): void {
  const { text } = reader;
  while (reader.at < text.length) {
    const character = text.charAt(reader.at);
    if (character === '%') {
      while (reader.at < text.length && !/[\r\n]/.test(text.charAt(reader.at))) reader.at++;
    } else if (whitespace.has(character)) reader.at++;
    else return;
  }
}

function readWord(reader: Reader): string {
  const start = reader.at;
  while (reader.at < reader.text.length) {
    const character = reader.text.charAt(reader.at);
    if (whitespace.has(character) || delimiters.has(character)) break;
    reader.at++;
  }
  return reader.text.slice(start, reader.at);
}

function readEscape(reader: Reader): string {
  const { text } = reader;
  const octal = /^[0-7]{1,3}/.exec(text.slice(reader.at, reader.at + 3))?.[0];
  if (octal) {
    reader.at += octal.length;
    return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
  }
  const character = text.charAt(reader.at++);
  if (character === '\r') {
    if (text.charAt(reader.at) === '\n') reader.at++;
    return '';
  }
  return character === '\n' ? '' : (escapes[character] ?? character);
}

/** ISO 32000-1, 7.3.4.2. The reader stands behind the opening bracket. */
function readLiteral(reader: Reader): string {
  let depth = 1;
  let value = '';
  while (reader.at < reader.text.length) {
    const character = reader.text.charAt(reader.at++);
    if (character === '\\') {
      value += readEscape(reader);
      continue;
    }
    if (character === '(') depth++;
    if (character === ')' && --depth === 0) break;
    value += character;
  }
  return value;
}

function readHex(reader: Reader): string {
  const end = reader.text.indexOf('>', reader.at);
  const stop = end < 0 ? reader.text.length : end;
  const digits = reader.text.slice(reader.at, stop).replace(/[^0-9a-fA-F]/g, '');
  reader.at = stop + 1;
  return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1');
}

function skipDictionary(reader: Reader): void {
  for (;;) {
    skipSpace(reader);
    if (reader.at >= reader.text.length) return;
    if (reader.text.startsWith('>>', reader.at)) {
      reader.at += 2;
      return;
    }
    const before = reader.at;
    if (!readOperand(reader)) readWord(reader);
    if (reader.at === before) reader.at++;
  }
}

function readArray(reader: Reader): Operand {
  const items: Operand[] = [];
  for (;;) {
    skipSpace(reader);
    if (reader.at >= reader.text.length) break;
    if (reader.text.charAt(reader.at) === ']') {
      reader.at++;
      break;
    }
    const before = reader.at;
    const item = readOperand(reader);
    if (item) items.push(item);
    else readWord(reader);
    if (reader.at === before) reader.at++;
  }
  return { kind: 'array', items };
}

/** The operand at the reader; `undefined` where an operator stands there. */
function readOperand(reader: Reader): Operand | undefined {
  const character = reader.text.charAt(reader.at);
  if (character === '(') {
    reader.at++;
    return { kind: 'string', value: readLiteral(reader) };
  }
  if (character === '<') {
    if (reader.text.charAt(reader.at + 1) === '<') {
      reader.at += 2;
      skipDictionary(reader);
      return nothing;
    }
    reader.at++;
    return { kind: 'string', value: readHex(reader) };
  }
  if (character === '[') {
    reader.at++;
    return readArray(reader);
  }
  if (character === '/') {
    reader.at++;
    const word = readWord(reader);
    return {
      kind: 'name',
      value: word.replace(/#([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    };
  }
  if (/[-+.\d]/.test(character)) {
    const start = reader.at;
    const value = Number.parseFloat(readWord(reader));
    if (Number.isFinite(value)) return { kind: 'number', value };
    reader.at = start;
    return undefined;
  }
  return undefined;
}

/** The reader stands behind `ID`. Goes behind the `EI` of an inline image. */
function skipInlineImage(reader: Reader): void {
  const end = /[\s\0]EI(?=[\s\0]|$)/g;
  end.lastIndex = reader.at + 1;
  const match = end.exec(reader.text);
  reader.at = match ? end.lastIndex : reader.text.length;
}

/**
 * Operators of a content stream (latin1), in order (ISO 32000-1, 7.8.2). An inline image is one operator named `BI` with
 * the names and values of its dictionary. What cannot be read is skipped.
 */
export function readOperators(text: string): readonly Operator[] {
  const reader: Reader = { text, at: 0 };
  const operators: Operator[] = [];
  let operands: Operand[] = [];
  let start = -1;
  for (;;) {
    skipSpace(reader);
    if (reader.at >= text.length) return operators;
    if (start < 0) start = reader.at;
    const before = reader.at;
    const operand = readOperand(reader);
    if (operand) {
      operands.push(operand);
      continue;
    }
    const word = readWord(reader);
    if (reader.at === before) {
      reader.at++;
      continue;
    }
    if (word === 'true' || word === 'false' || word === 'null') {
      operands.push(nothing);
      continue;
    }
    if (word === 'BI') continue;
    if (word === 'ID') skipInlineImage(reader);
    operators.push({ name: word === 'ID' ? 'BI' : word, operands, start, end: reader.at });
    operands = [];
    start = -1;
  }
}

/** Values of the operands that are numbers. */
export const numbersOf = (operands: readonly Operand[]): readonly number[] =>
  operands.flatMap((operand) => (operand.kind === 'number' ? [operand.value] : []));

/** The last name among the operands. */
export const nameOf = (operands: readonly Operand[]): string | undefined =>
  operands.findLast((operand) => operand.kind === 'name')?.value;
