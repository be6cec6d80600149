import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { isOwned, ownerMark } from './owner.ts';

/** ms between two tries. */
const WAIT = 25;

/**
 * Does `work` while no other process does work under the same lock file. The lock of a process that has died is taken
 * over. Work under a lock is short (links and renames, never a build).
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  while (!(await take(path))) await pause(WAIT);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  try {
    await writeFile(path, ownerMark(), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if (await hasDeadOwner(path)) await removeDead(path);
  return false;
}

async function hasDeadOwner(path: string): Promise<boolean> {
  const mark = await readFile(path, 'utf8').catch(() => undefined);
  if (mark === undefined) return false;
  if (mark === '') {
    // Just created and not yet written, or its writer died in between: look again.
    await pause(WAIT * 4);
    if ((await readFile(path, 'utf8').catch(() => undefined)) !== '') return false;
    return true;
  }
  return !(await isOwned(path));
}

/** Moved before it is removed: of two processes that saw the dead lock, one moves it. */
async function removeDead(path: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const isFresh = await isOwned(aside);
  if (isFresh) await rename(aside, path);
  else await rm(aside, { force: true });
}
