import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { isAlive } from '../isAlive.ts';

/** What a process writes into a file to say that it is its own. */
export const ownerMark = (): string => `${process.pid} ${hostname()}\n`;

/**
 * Whether the process that wrote the mark in `path` is still at work. A process of another machine (a shared folder)
 * is taken to be; a file that is not there has no owner.
 */
export async function isOwned(path: string): Promise<boolean> {
  const mark = await readFile(path, 'utf8').catch(() => '');
  const [id, host] = mark.trim().split(' ');
  if (!id) return false;
  if (host !== hostname()) return true;
  return isAlive(Number(id));
}
