import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { INDEX } from './reference.ts';

/** Names of the references in a folder, sorted; none where there is no folder. */
export async function listReferences(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, INDEX)))
    .map(({ name }) => name)
    .sort();
}
