import type { Position } from '../../document/position.ts';
import type { ParsedPublication } from '../model.ts';

/** Characters of a paragraph within which a phrase is looked for. */
const REACH = 20_000;

/** The exact place of a phrase in a text that begins at `from`; `from` itself where it cannot be found. */
export function locate(parsed: ParsedPublication, from: Position, phrase: string): Position {
  const source = parsed.publication.files.find((file) => file.path === from.file);
  if (!source) return from;
  const start = offsetOf(source.text, from);
  const words = phrase
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(words.join('[\\s>]+')).exec(source.text.slice(start, start + REACH));
  if (!found) return from;
  const before = source.text.slice(start, start + found.index).split('\n');
  const last = before.at(-1)?.length ?? 0;
  return before.length === 1
    ? { ...from, column: from.column + last }
    : { ...from, line: from.line + before.length - 1, column: last + 1 };
}

function offsetOf(text: string, { line, column }: Position): number {
  let start = 0;
  for (let count = 1; count < line; count++) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  return start + column - 1;
}
