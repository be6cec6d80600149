import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';

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

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
