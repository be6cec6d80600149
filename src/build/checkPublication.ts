import type { Finding } from '../document/finding.ts';
import { inOrder } from './buildPublication.ts';
import { createWorkshop } from './cache.ts';
import { readSources } from './steps/readSources.ts';

/** All findings in a publication's text, in order of file and line, without building. `folder` is absolute. */
export async function checkPublication(folder: string): Promise<readonly Finding[]> {
  const read = await readSources(folder);
  if (!read.publication) return inOrder(read.findings);
  const { prepare } = await import('./prepare.ts');
  return prepare(read.publication, read.findings, createWorkshop(), () => {}).findings;
}
