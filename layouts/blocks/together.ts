import type { Run } from '../../src/document/boxes.ts';
import type { Words } from '../theme/words.ts';

/** A telephone number: groups of digits, the later ones of three or more. */
const PHONE = String.raw`\+?\d{2,}(?:[ \u00a0]\d{3,})+`;
/** A compound with its hyphens, and no part of an address. */
const COMPOUND = String.raw`(?<![\p{L}\p{N}/@._-])[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+(?![\p{L}\p{N}/@_-]|\.\p{L})`;
const escaped = (word: string): string => word.replace(/[.*+?^$()|[\]{}\\]/g, String.raw`\$&`);

/**
 * What stays on one line: telephone numbers, dates, and a word with the number that counts it ("level 4"); in large
 * print compounds too, which elsewhere may part after their hyphen (UKAAF: no word is split).
 */
export function togetherPattern(words: Words, large = false): RegExp {
  const months = words.months.split(' ').map(escaped).join('|');
  const counted = words.counted.split(' ').map(escaped).join('|');
  const date = String.raw`\d{1,2} (?:${months})(?: \d{4})?`;
  const count = String.raw`(?<![\p{L}\d])(?:${counted}) [1-9]\d{0,2}(?!\d)(?:\.\d+)*`;
  return new RegExp([PHONE, date, count, ...(large ? [COMPOUND] : [])].join('|'), 'gu');
}

/** Parts a text where something in it must stay on one line. */
export function keepTogether(text: string, looks: Omit<Run, 'text'>, pattern: RegExp): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) runs.push({ ...looks, text: text.slice(from, match.index) });
    runs.push({ ...looks, text: match[0], together: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ ...looks, text: text.slice(from) });
  return runs;
}
