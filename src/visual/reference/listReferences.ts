import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DRAFT, INDEX } from './reference.ts';

/** Names of the references in a folder, sorted; none where there is no folder. A draft that a process left behind is none. */
export async function listReferences(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter(
      (entry) => entry.isDirectory() && !entry.name.endsWith(DRAFT) && existsSync(join(folder, entry.name, INDEX)),
    )
    .map(({ name }) => name)
    .sort();
}
