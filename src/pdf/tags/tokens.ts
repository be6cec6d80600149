/** One operation of a content stream: its operands as they stand in the file, and the operator. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly string[];
}

const WHITE = /[\s\0]/;
const DELIMITER = /[\s\0()<>[\]{}/%]/;

/** Reads a content stream (ISO 32000-1, 7.8.2). Operands stay text: `(a)`, `<41>`, `[…]`, `<<…>>`, `/Name`, `12`. */
export function readOperations(stream: string): Operation[] {
  const operations: Operation[] = [];
  let operands: string[] = [];
  for (let at = 0; at < stream.length; ) {
    const character = stream[at] ?? '';
    if (WHITE.test(character)) {
      at += 1;
      continue;
    }
    if (character === '%') {
      at = lineEnd(stream, at);
      continue;
    }
    const end = objectEnd(stream, at);
    const token = stream.slice(at, end);
    at = end;
    if (/^[A-Za-z'"*]/.test(token) && !/^(?:true|false|null)$/.test(token)) {
      operations.push({ operator: token, operands });
      operands = [];
    } else operands.push(token);
  }
  return operations;
}

function lineEnd(stream: string, at: number): number {
  const end = stream.slice(at).search(/[\r\n]/);
  return end < 0 ? stream.length : at + end;
}

/** Where the object that begins at `at` ends. */
export function objectEnd(stream: string, at: number): number {
  const character = stream[at];
  if (character === '(') return stringEnd(stream, at);
  if (stream.startsWith('<<', at)) return nestedEnd(stream, at + 2, '>>');
  if (character === '[') return nestedEnd(stream, at + 1, ']');
  if (character === '<') {
    const end = stream.indexOf('>', at);
    return end < 0 ? stream.length : end + 1;
  }
  let end = at + 1;
  while (end < stream.length && !DELIMITER.test(stream[end] ?? '')) end += 1;
  return end;
}

function stringEnd(stream: string, at: number): number {
  let depth = 0;
  for (let end = at; end < stream.length; end++) {
    const character = stream[end];
    if (character === '\\') end += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return end + 1;
    }
  }
  return stream.length;
}

function nestedEnd(stream: string, from: number, close: string): number {
  let at = from;
  while (at < stream.length && !stream.startsWith(close, at)) {
    at = WHITE.test(stream[at] ?? '') ? at + 1 : objectEnd(stream, at);
  }
  return at + close.length;
}
