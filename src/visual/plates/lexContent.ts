/** An operator of a content stream with its operands, as they are written. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly string[];
  /** All of it, operands first, as it stands in the stream. */
  readonly text: string;
}

const NUMBER_OR_WORD = /[^\s()<>[\]{}/%]+/y;
const NAME = /\/[^\s()<>[\]{}/%]*/y;
const SPACE = /(?:[\s\u0000]|%[^\r\n]*)+/y;
const HEXADECIMAL = /<[0-9A-Fa-f\s]*>/y;
const IS_OPERAND = /^(?:[+-.\d]|true$|false$|null$)/;
/** Data of an inline image ends where `EI` stands alone. */
const INLINE_IMAGE = /ID[\s\S]*?[\s\u0000]EI(?=[\s\u0000]|$)/y;

/** Takes a decoded content stream (latin1) apart into operators (ISO 32000-1, 7.8.2). Damaged ends are left out. */
export function lexContent(stream: string): readonly Operation[] {
  const operations: Operation[] = [];
  let operands: string[] = [];
  let start = 0;
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(stream)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const end = (operator: string) => {
    operations.push({ operator, operands, text: stream.slice(start, at) });
    operands = [];
    start = at;
  };
  while (at < stream.length) {
    if (take(SPACE) !== undefined) {
      if (operands.length === 0) start = at;
      continue;
    }
    const first = at;
    const character = stream[at];
    if (character === '(') skipString();
    else if (character === '[' || stream.startsWith('<<', at)) skipNested();
    else if (character === '<') {
      if (take(HEXADECIMAL) === undefined) at++;
    } else if (character === '/') take(NAME);
    else {
      const word = take(NUMBER_OR_WORD);
      if (word === undefined) {
        at++;
        continue;
      }
      if (word === 'BI') {
        const data = stream.indexOf('ID', at);
        at = data < 0 ? stream.length : data;
        take(INLINE_IMAGE);
        end('BI');
        continue;
      }
      if (!IS_OPERAND.test(word)) {
        end(word);
        continue;
      }
    }
    operands.push(stream.slice(first, at));
  }
  return operations;

  function skipString(): void {
    let depth = 0;
    do {
      const character = stream[at++];
      if (character === '\\') at++;
      else if (character === '(') depth++;
      else if (character === ')') depth--;
    } while (depth > 0 && at < stream.length);
  }
  /** Arrays and dictionaries, with what stands in them. */
  function skipNested(): void {
    let depth = 0;
    do {
      if (stream[at] === '(') skipString();
      else if (stream.startsWith('<<', at) || stream.startsWith('>>', at)) {
        depth += stream[at] === '<' ? 1 : -1;
        at += 2;
      } else {
        if (stream[at] === '[') depth++;
        if (stream[at] === ']') depth--;
        at++;
      }
    } while (depth > 0 && at < stream.length);
  }
}
