import type { Finding } from '../document/finding.ts';
import type { Edition } from '../document/publication.ts';
import { inOrder } from './buildPublication.ts';
import { readSources } from './steps/readSources.ts';

/** The editions that a publication builds, in its order. `folder` is absolute. */
export async function listEditions(
  folder: string,
): Promise<{ readonly editions: readonly Edition[]; readonly findings: readonly Finding[] }> {
  const { publication, findings } = await readSources(folder);
  return { editions: publication?.config.editions ?? [], findings: inOrder(findings) };
}
