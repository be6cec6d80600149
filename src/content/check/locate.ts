import type { Position } from '../../document/position.ts';
import type { ParsedPublication } from '../model.ts';
import { partAt, type TextRun } from './textRuns.ts';

/** Characters of a paragraph within which a phrase is looked for. */
const REACH = 20_000;

/** Characters of a phrase that is looked for. */
const LONGEST = 200;

/**
 * The exact place of a phrase that begins at `offset` of a run; where it cannot be found, that of the text it stands in,
 * or else `otherwise`. Marks and line ends stand in the file that are not in the run, so the phrase is looked for there:
 * as often as it stands before in the run, it is passed over.
 */
export function locate(
  parsed: ParsedPublication,
  run: TextRun,
  offset: number,
  phrase: string,
  otherwise: Position,
): Position {
  const part = partAt(run, offset);
  if (!part) return otherwise;
  const from = part.text.position;
  const source = parsed.publication.files.find((file) => file.path === from.file);
  if (!source || phrase.length > LONGEST) return from;
  const start = offsetOf(source.text, from);
  const text = source.text.slice(start, start + REACH);
  const pattern = patternOf(phrase);
  const before = [...run.text.slice(part.start, offset).matchAll(pattern)].length;
  const places = [...text.matchAll(pattern)];
  const found = places[before] ?? places[0];
  return found ? placeAt(text, found.index, from) : from;
}

/** The phrase, over line ends and the marks of quotations. */
function patternOf(phrase: string): RegExp {
  const words = phrase.trim().split(/\s+/);
  return new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s>]+'), 'g');
}

/** Where a character of a text stands that begins at `from`. */
function placeAt(text: string, index: number, from: Position): Position {
  const lines = text.slice(0, index).split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return lines.length === 1
    ? { ...from, column: from.column + last }
    : { ...from, line: from.line + lines.length - 1, column: last + 1 };
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
