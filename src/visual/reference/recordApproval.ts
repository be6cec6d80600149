import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DRAFT } from './reference.ts';

/** Who said yes to what, for which version, and why. No clock time: the version says when. */
export interface Approval {
  readonly file: string;
  readonly pages: 'all' | 'removed' | readonly string[];
  readonly version: string;
  readonly by: string;
  readonly because: string;
}

const APPROVALS = 'approvals.json';

/**
 * Adds approvals to those of a reference folder, each once, in one move: a process that ends half-way leaves the old ones.
 * Fails as the file system does, and on a damaged file.
 */
export async function recordApprovals(folder: string, added: readonly Approval[]): Promise<void> {
  const path = join(folder, APPROVALS);
  const text = await readFile(path, 'utf8').catch(noneYet);
  const before = JSON.parse(text) as readonly Approval[];
  const seen = new Set(before.map((approval) => JSON.stringify(approval)));
  const fresh = added.map(inOrder).filter((approval) => !seen.has(JSON.stringify(approval)));
  if (fresh.length === 0) return;
  await mkdir(folder, { recursive: true });
  const draft = `${path}${DRAFT}`;
  await writeFile(draft, `${JSON.stringify([...before, ...fresh], null, 2)}\n`);
  await rename(draft, path);
}

/** Approvals that are there and cannot be read must not be written over. */
function noneYet(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '[]';
  throw error;
}

const inOrder = ({ file, pages, version, by, because }: Approval): Approval => ({ file, pages, version, by, because });
