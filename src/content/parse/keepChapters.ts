import type { ParsedChapter, ParsedFile } from '../model.ts';
import { plainText } from '../plainText.ts';
import { visitBlocks } from '../visitBlocks.ts';

/** What is known of a publication that was parsed before. */
interface Before {
  readonly files: readonly ParsedFile[];
  readonly chapters: readonly ParsedChapter[];
}

/**
 * Chapters as they are now, as the objects that they were before where nothing of them has changed: neither their file
 * nor the ids and numbers that they have in the publication. Whoever keeps what follows from a chapter knows it again.
 */
export function keepChapters(
  now: readonly ParsedChapter[],
  files: readonly ParsedFile[],
  before: Before | undefined,
): readonly ParsedChapter[] {
  if (!before) return now;
  const unchanged = new Set(files.filter((file) => before.files.includes(file)).map(({ path }) => path));
  const old = new Map(inFiles(before.chapters));
  return inFiles(now).map(([place, chapter]) => {
    const kept = unchanged.has(chapter.file) ? old.get(place) : undefined;
    return kept && namesOf(kept) === namesOf(chapter) ? kept : chapter;
  });
}

/** Each chapter with its place: the how-manieth of which file. */
function inFiles(chapters: readonly ParsedChapter[]): readonly (readonly [string, ParsedChapter])[] {
  const counts = new Map<string, number>();
  return chapters.map((chapter) => {
    const count = (counts.get(chapter.file) ?? 0) + 1;
    counts.set(chapter.file, count);
    return [`${chapter.file}\n${count}`, chapter];
  });
}

const known = new WeakMap<ParsedChapter, string>();

/** What the rest of the publication gives a chapter: title, where it has none, ids and numbers. */
function namesOf(parsed: ParsedChapter): string {
  const { chapter } = parsed;
  let names = known.get(parsed);
  if (names !== undefined) return names;
  names = `${chapter.id} ${chapter.number ?? '-'} ${plainText(chapter.title)}`;
  visitBlocks(chapter.blocks, (block) => {
    if (block.type === 'heading') names += `\n${block.id} ${block.number ?? '-'}`;
  });
  known.set(parsed, names);
  return names;
}
