import type { Change } from '../compare/change.ts';
import type { Box, PageContent } from '../page/content.ts';
import { diffBlocks } from './diffBlocks.ts';
import { diffStyles } from './diffStyles.ts';
import { findFolios, type Renumbering } from './folio.ts';
import { inOrderOf } from './inOrderOf.ts';
import { type PageText, readLines, type Word } from './lines.ts';
import { type Hunk, matchWords } from './matchWords.ts';
import { around, quote } from './phrase.ts';

export interface TextDifference {
  readonly changes: readonly Change[];
  /** Boxes (pt, as they stand now and stood) of page numbers that changed only because pages were added or lost. */
  readonly folios: readonly Box[];
}

/**
 * What changed in the text of a page: words, fonts, sizes, colours, places. `least` is the smallest movement that counts
 * (pt). A page number that follows from pages added before it is no change.
 */
export function diffText(
  was: PageContent,
  now: PageContent,
  least: number,
  renumbering: Renumbering | undefined,
): TextDifference {
  const before = readLines(was);
  const after = readLines(inOrderOf(was, now));
  const folios = renumbering ? findFolios(before.words, after.words, renumbering) : [];
  // A page number that went on counts as the same word.
  const words = [...after.words];
  for (const folio of folios) {
    const [wasWord, nowWord] = [before.words[folio.was], words[folio.now]];
    if (wasWord && nowWord) words[folio.now] = { ...nowWord, text: wasWord.text };
  }
  const renumbered = { ...after, words };
  const matching = matchWords(before.words, words);
  const stays = new Set(folios.map(({ was: index }) => index));
  return {
    changes: [
      ...matching.hunks.map((hunk) => describeHunk(hunk, before, renumbered)),
      ...diffStyles(before, renumbered, matching),
      ...diffBlocks(before, renumbered, matching, least, stays),
    ],
    folios: folios.flatMap((folio) => boxesOf(before.words, folio.was).concat(boxesOf(after.words, folio.now))),
  };
}

const boxesOf = (words: readonly Word[], index: number): readonly Box[] => {
  const word = words[index];
  return word ? [word.box] : [];
};

/** Words given before and after what was put in or taken out, so that it can be found. */
const CONTEXT = 4;

function describeHunk({ was, now }: Hunk, before: PageText, after: PageText): Change {
  const wasText = join(before.words, was);
  const nowText = join(after.words, now);
  const boxes = {
    ...(was[1] > was[0] ? { wasBox: boxOf(before.words, was) } : {}),
    ...(now[1] > now[0] ? { nowBox: boxOf(after.words, now) } : {}),
    context: nowText ? contextOf(after, now[0]) : contextOf(before, was[0]),
  };
  if (wasText && nowText) {
    const [before, after] = withoutSharedMarks(wasText, nowText);
    return { kind: 'text', sentence: `${quote(before)} became ${quote(after)}`, was: before, now: after, ...boxes };
  }
  if (nowText)
    return { kind: 'text', sentence: `${quote(nowText)} was added${place(after.words, now)}`, now: nowText, ...boxes };
  return { kind: 'text', sentence: `${quote(wasText)} was removed${place(before.words, was)}`, was: wasText, ...boxes };
}

/** Without a mark at the end that both have: `8020.` became `8021.` is told as `8020` became `8021`. */
function withoutSharedMarks(was: string, now: string): readonly [string, string] {
  const mark = /[^\p{L}\p{N}]$/u.exec(was)?.[0];
  if (mark === undefined || !now.endsWith(mark) || was.length < 2 || now.length < 2) return [was, now];
  return withoutSharedMarks(was.slice(0, -mark.length), now.slice(0, -mark.length));
}

/** Text of the block that a word stands in. */
function contextOf({ words, blocks }: PageText, index: number): string {
  const block = blocks.find(({ start, end }) => index >= start && index < end);
  return block ? join(words, [block.start, block.end]) : '';
}

function place(words: readonly Word[], [start, end]: Hunk['was']): string {
  const before = join(words, [Math.max(0, start - CONTEXT), start]);
  if (before) return ` after ${quote(before)}`;
  const after = join(words, [end, end + CONTEXT]);
  return after ? ` before ${quote(after)}` : '';
}

function join(words: readonly Word[], [start, end]: readonly [number, number]): string {
  return words
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
}

function boxOf(words: readonly Word[], [start, end]: Hunk['was']): Box {
  return around(words.slice(start, end).map(({ box }) => box));
}
