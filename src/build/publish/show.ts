import { lstat, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { MANIFEST, readManifest } from '../manifest.ts';
import type { Place } from './place.ts';

/** Why an output folder cannot be replaced, in words that follow its path. Nothing when it can. */
export async function whyNotReplaceable(place: Place): Promise<string | undefined> {
  const found = await lstat(place.out).catch(() => undefined);
  if (found === undefined || found.isSymbolicLink()) return undefined;
  if (!found.isDirectory()) return 'is a file, not a folder';
  const names = await readdir(place.out, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(place.out, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  if (files.length === 0) return undefined;
  const manifest = readManifest(await readFile(join(place.out, MANIFEST), 'utf8').catch(() => ''));
  const own = new Set([MANIFEST, ...(manifest?.artefacts ?? []).map((artefact) => artefact.path)]);
  const foreign = files.find((file) => !own.has(file));
  return foreign === undefined ? undefined : `holds files that the press did not write (${foreign})`;
}

/**
 * Lets the output show a build, in one move: a symbolic link is made beside it and renamed over it. Where the output
 * is a real folder (a copy of an earlier build), that is moved aside first, and back if the second move fails.
 */
export async function show(place: Place, folder: string): Promise<void> {
  const link = `${folder}.link`;
  await rm(link, { force: true });
  await symlink(relative(dirname(place.out), folder), link, 'dir');
  const found = await lstat(place.out).catch(() => undefined);
  if (found?.isDirectory()) await replaceFolder(place, link);
  else await rename(link, place.out);
}

/** Where a real folder stands while it is being replaced. */
const asidePath = (place: Place): string => join(place.builds, `${basename(place.out)}-aside`);

async function replaceFolder(place: Place, link: string): Promise<void> {
  const aside = asidePath(place);
  await rm(aside, { recursive: true, force: true });
  await rename(place.out, aside);
  try {
    await rename(link, place.out);
  } catch (error) {
    await rename(aside, place.out);
    throw error;
  }
  await rm(aside, { recursive: true, force: true });
}

/** Puts back a real folder that a killed build had moved aside, so that the output is never missing for long. */
export async function restoreAside(place: Place): Promise<void> {
  const aside = asidePath(place);
  if ((await lstat(aside).catch(() => undefined)) === undefined) return;
  if ((await lstat(place.out).catch(() => undefined)) === undefined) await rename(aside, place.out);
  else await rm(aside, { recursive: true, force: true });
}
