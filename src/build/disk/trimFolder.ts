import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../isAlive.ts';

interface Kept {
  readonly path: string;
  readonly bytes: number;
  /** ms since 1970. */
  readonly lastUsed: number;
}

const DRAFT = /\.(\d+)\.\d+\.draft$/;
/** Once too full, the folder is emptied to this part of the limit, so that not every run has to. */
const FILLED = 0.8;

/** Removes what killed processes left half written, and what has not been used for longest where the folder is too full. */
export async function trimFolder(folder: string, limit: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const kept: Kept[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const writer = DRAFT.exec(name)?.[1];
    if (writer !== undefined) {
      if (!isAlive(Number(writer))) await rm(path, { force: true }).catch(() => {});
      continue;
    }
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile()) kept.push({ path, bytes: found.size, lastUsed: found.mtimeMs });
  }
  let left = kept.reduce((sum, { bytes }) => sum + bytes, 0);
  if (left <= limit) return;
  for (const { path, bytes } of kept.sort((a, b) => a.lastUsed - b.lastUsed)) {
    if (left <= limit * FILLED) return;
    await rm(path, { force: true }).catch(() => {});
    left -= bytes;
  }
}
