import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Artefact, MANIFEST, type Manifest, sha256 } from '../manifest.ts';

/** Whether a file of a build is still what the manifest says. */
export async function isIntact(folder: string, artefact: Artefact): Promise<boolean> {
  const bytes = await readFile(join(folder, artefact.path)).catch(() => undefined);
  return bytes !== undefined && bytes.length === artefact.bytes && sha256(bytes) === artefact.sha256;
}

/** Whether a folder holds the manifest's files as they were built, and nothing else. */
export async function isWhole(folder: string, manifest: Manifest): Promise<boolean> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = names.filter((entry) => !entry.isDirectory()).length;
  if (files !== manifest.artefacts.length + 1 || !names.some((entry) => entry.name === MANIFEST)) return false;
  for (const artefact of manifest.artefacts) if (!(await isIntact(folder, artefact))) return false;
  return true;
}
