import type { Finding } from '../../document/finding.ts';
import type { Position } from '../../document/position.ts';
import { finding } from '../finding.ts';

/** Bytes of the largest text file that is read; 5,000 pages are about 12 MB. */
export const LARGEST_TEXT = 64 * 2 ** 20;

/**
 * Control characters of ASCII apart from tab, line feed and carriage return; overrides of direction, with which a text
 * reads otherwise than it is written.
 */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202d\u202e]/;

/**
 * More marks on one letter than any language writes: the bound of the Stream-Safe Text Format (UAX #15, 13). They come
 * from “letters with effects”, and would stand over the lines above and below.
 */
const MOST_MARKS = 30;
const PILED = new RegExp(`.?\\p{M}{${MOST_MARKS + 1},}`, 'u');

/** What Git leaves where it could not decide, and somebody may take away in part. */
const MERGE = /^(?:<{7}|>{7}) (?=[^\s<>])/m;
/** UTF-8 that was taken for Windows-1252 and saved again: “â€™” for “’”, “Ã©” for “é”, “Â£” for “£”. No language writes so. */
const TWICE_ENCODED = /â€.?|[ÃÂ][\u00a0-\u00bf]/;

/**
 * The text of a file's bytes: strict UTF-8, a byte-order mark taken away, line ends as `\n`. Bytes that are not
 * UTF-8, control characters and letters under too many marks are errors with their place.
 */
export function readText(
  path: string,
  bytes: Uint8Array,
): { readonly text: string; readonly findings: readonly Finding[] } {
  if (bytes.length > LARGEST_TEXT) {
    const message = `This file is larger than ${LARGEST_TEXT / 2 ** 20} MB.`;
    return { text: '', findings: [finding('error', 'file-size', { file: path, line: 1, column: 1 }, message)] };
  }
  const decoded = decode(bytes);
  if (decoded === undefined) return { text: '', findings: [notUtf8(path, bytes)] };
  const text = decoded.replace(/\r\n?/g, '\n');
  const wrong = mergeMarks(path, text) ?? control(path, text) ?? twiceEncoded(path, text) ?? piledMarks(path, text);
  return wrong ? { text: '', findings: [wrong] } : { text, findings: [] };
}

function mergeMarks(path: string, text: string): Finding | undefined {
  const found = MERGE.exec(text);
  if (!found) return undefined;
  const place = placeIn(path, text, found.index);
  if (found[0].startsWith('<') && text.includes('\n=======\n', found.index)) {
    const message = 'Two versions of this text were not put together: both stand here.';
    const advice = 'Decide which is right, and take away the other with the lines of <<<<<<<, ======= and >>>>>>>.';
    return finding('error', 'merge-marks', place, message, advice);
  }
  const message = `The line ${found[0].trim()} is left from two versions of this text that were put together.`;
  const advice = 'See whether something stands here twice, and take away the lines of <<<<<<<, ======= and >>>>>>>.';
  return finding('error', 'merge-marks', place, message, advice);
}

function twiceEncoded(path: string, text: string): Finding | undefined {
  const found = TWICE_ENCODED.exec(text);
  if (!found) return undefined;
  return finding(
    'error',
    'encoding',
    placeIn(path, text, found.index),
    `“${found[0]}” stands where one letter or sign belongs: this file was opened in another encoding than it was saved in.`,
    'Take the text from its source again, and save it with the encoding “UTF-8”.',
  );
}

function control(path: string, text: string): Finding | undefined {
  const found = CONTROL.exec(text);
  if (!found) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return finding(
    'error',
    'control-character',
    placeIn(path, text, found.index),
    `An invisible control character (U+${code}) stands here; it cannot be printed.`,
    'Delete it: go to this column and remove the character before and after which the cursor seems not to move.',
  );
}

function piledMarks(path: string, text: string): Finding | undefined {
  const found = PILED.exec(text);
  if (!found) return undefined;
  const marks = found[0].match(/\p{M}/gu)?.length ?? 0;
  return finding(
    'error',
    'piled-marks',
    placeIn(path, text, found.index),
    `A letter carries ${marks} accents or other marks here; more than ${MOST_MARKS} cannot be printed.`,
    'Delete the letter with its marks, and type it again.',
  );
}

function placeIn(path: string, text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { file: path, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function notUtf8(path: string, bytes: Uint8Array): Finding {
  const LINE_FEED = 10;
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    if (decode(bytes.subarray(start, end)) === undefined) break;
    start = end + 1;
    line++;
  }
  const lineEnd = bytes.indexOf(LINE_FEED, start);
  const lineBytes = bytes.subarray(start, lineEnd < 0 ? bytes.length : lineEnd);
  let readable = 0;
  while (
    readable < lineBytes.length &&
    new TextDecoder().decode(lineBytes.subarray(0, readable + 1), { stream: true }).indexOf('\ufffd') < 0
  )
    readable++;
  const column = new TextDecoder().decode(lineBytes.subarray(0, readable)).replaceAll('\ufffd', '').length + 1;
  return finding(
    'error',
    'encoding',
    { file: path, line, column },
    'This file is not saved as UTF-8.',
    'Open it in your editor and save it again with the encoding “UTF-8”.',
  );
}
