import { readFile, readlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Finding } from '../../document/finding.ts';
import { MANIFEST, type Manifest, readManifest, sha256 } from '../manifest.ts';
import { buildNumber, type Place } from './place.ts';

/** What stands beside a build, not in it: from what each edition was made, and what was found. */
export interface BuildNotes {
  /** Hash of all inputs of the publication: equal means nothing to do. */
  readonly builtFrom: string;
  /** SHA-256 of the manifest, which says of every other file what it must be. */
  readonly manifest: string;
  /** What was found in the text. */
  readonly findings: readonly Finding[];
  readonly editions: { readonly [id: string]: EditionNotes };
}
export interface EditionNotes {
  /** Hash of all that the edition's files follow from. */
  readonly key: string;
  readonly findings: readonly Finding[];
  /** Its print files were not asked for, and are not there. */
  readonly lacksPrint?: true;
}
/** The build that the output folder shows. */
export interface Published {
  readonly number: number;
  readonly folder: string;
  readonly manifest: Manifest;
  readonly notes: BuildNotes;
}

export const notesPath = (folder: string): string => `${folder}.json`;

/** The build that the output shows now; nothing when there is none, or when it is not one of ours. */
export async function readPublished(place: Place): Promise<Published | undefined> {
  const link = await readlink(place.out).catch(() => undefined);
  if (link === undefined) return undefined;
  const folder = resolve(dirname(place.out), link);
  if (dirname(folder) !== place.builds) return undefined;
  const number = buildNumber(place, basename(folder));
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => '');
  const manifest = readManifest(text);
  const notes = parseNotes(await readFile(notesPath(folder), 'utf8').catch(() => ''));
  if (notes && notes.manifest !== sha256(text)) return undefined;
  return number < 0 || !manifest || !notes ? undefined : { number, folder, manifest, notes };
}

function parseNotes(text: string): BuildNotes | undefined {
  try {
    const value = JSON.parse(text) as BuildNotes;
    const isNotes = typeof value.builtFrom === 'string' && typeof value.editions === 'object';
    return isNotes && Array.isArray(value.findings) ? value : undefined;
  } catch {
    return undefined;
  }
}
