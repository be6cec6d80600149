import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ReferenceIndex, readContents, readIndex } from './readReference.ts';
import { pictureName, type ReferencePage } from './reference.ts';

/** A page of a reference with its picture, if it has one. */
export interface Entry {
  readonly page: ReferencePage;
  readonly png?: Uint8Array;
}
/** A reference as it stood before anything was approved. */
export interface Snapshot {
  readonly index?: ReferenceIndex;
  /** None where the reference is not whole: then it is made anew. */
  readonly entries: readonly Entry[];
}

/** Reads a reference (`folder` is its own) with all that it holds. */
export async function takeSnapshot(folder: string): Promise<Snapshot> {
  const found = await readIndex(folder);
  if (found.kind !== 'found') return { entries: [] };
  const { index } = found;
  const contents = await readContents(folder, index);
  if (!contents) return { index, entries: [] };
  const entries = index.pages.map(async (page, number): Promise<Entry | undefined> => {
    const content = contents[number];
    const known = { ...page, ...(content ? { content } : {}) };
    if (index.keep !== 'pictures') return { page: known };
    const png = await readFile(join(folder, pictureName(number + 1))).catch(() => undefined);
    return png && { page: known, png };
  });
  const whole = await Promise.all(entries);
  return { index, entries: whole.every((entry) => entry !== undefined) ? whole : [] };
}
