import { copyFile, link, mkdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Finding } from '../../document/finding.ts';
import type { Status } from '../../document/publication.ts';
import { type Artefact, formatManifest, MANIFEST, type Manifest, sha256 } from '../manifest.ts';
import { clearLitter } from './clearLitter.ts';
import { isIntact } from './isWhole.ts';
import { openBuild, ownerPath } from './openBuild.ts';
import { buildNumber, type Place, placeOf } from './place.ts';
import { restoreAside, show, whyNotReplaceable } from './show.ts';
import { type BuildNotes, type EditionNotes, notesPath, type Published, readPublished } from './state.ts';
import { withLock } from './withLock.ts';
import { outputFinding, writeFinding } from './writeFinding.ts';

/** A file of an edition, ready to be written. */
export interface BuiltFile {
  readonly artefact: Artefact;
  readonly bytes: Uint8Array;
}
export interface BuiltEdition extends EditionNotes {
  readonly edition: string;
  readonly files: readonly BuiltFile[];
}
/** What goes out at once. */
export interface Issue {
  readonly publication: string;
  readonly version: string;
  readonly status: Status;
  readonly builtFrom: string;
  /** What was found in the text, for a later build that finds nothing to do. */
  readonly findings: readonly Finding[];
  /** Every edition of the publication, in its order, with the key that its files must have been made from. */
  readonly editions: readonly { readonly id: string; readonly key: string }[];
  /** Editions that must come out; others come out if what is there is still true to its sources. */
  readonly required: readonly string[];
  readonly built: readonly BuiltEdition[];
  /** Whether required editions may be kept that lack their print files. */
  readonly screenOnly?: boolean;
  /** Files of the publication as a whole, made from all that its editions have; `folder` holds these. */
  readonly whole?: (artefacts: readonly Artefact[], folder: string) => Promise<readonly BuiltFile[]>;
}
export type PublishResult =
  | { readonly kind: 'published'; readonly manifest: Manifest }
  /** Required editions that were to be kept and are no longer there: they must be built. */
  | { readonly kind: 'missing'; readonly editions: readonly string[] }
  | { readonly kind: 'refused'; readonly finding: Finding };

/**
 * Puts built editions into the output folder `out` (absolute) in one move, with the manifest. Whatever goes wrong, and
 * whenever the process is killed, the output shows either what it showed before or all of the new.
 */
export async function publish(out: string, issue: Issue): Promise<PublishResult> {
  const place = placeOf(out);
  let folder: string | undefined;
  let isRefused = true;
  try {
    folder = await openBuild(place);
    for (const { files } of issue.built) for (const file of files) await writeArtefact(folder, file);
    const opened = folder;
    const result = await withLock(place.lock, () => finishBuild(place, opened, issue));
    isRefused = result.kind === 'refused';
    return result;
  } catch (error) {
    return { kind: 'refused', finding: writeFinding(out, error) };
  } finally {
    if (folder !== undefined) await leave(place, folder);
    // Only when it is empty: a refused first build leaves nothing behind.
    if (isRefused) await rmdir(place.builds).catch(() => {});
  }
}

async function writeArtefact(folder: string, { artefact, bytes }: BuiltFile): Promise<void> {
  const path = join(folder, artefact.path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

async function finishBuild(place: Place, folder: string, issue: Issue): Promise<PublishResult> {
  await restoreAside(place);
  const refusal = await whyNotReplaceable(place);
  if (refusal !== undefined) {
    const finding = outputFinding(place.out, refusal, 'Name another with --out, or empty it.');
    return { kind: 'refused', finding };
  }
  const published = await readPublished(place);
  const kept = published ? await keepEditions(published, folder, issue) : [];
  const present = new Set([...issue.built, ...kept].map(({ edition }) => edition));
  const missing = issue.required.filter((id) => !present.has(id));
  if (missing.length > 0) return { kind: 'missing', editions: missing };

  const { manifest: ofEditions, notes } = describe(issue, kept);
  const whole = (await issue.whole?.(ofEditions.artefacts, folder)) ?? [];
  for (const file of whole) await writeArtefact(folder, file);
  const artefacts = [...ofEditions.artefacts, ...whole.map(({ artefact }) => artefact)];
  const manifest = { ...ofEditions, artefacts };
  const text = formatManifest(manifest);
  await writeFile(join(folder, MANIFEST), text);
  const complete: BuildNotes = { ...notes, manifest: sha256(text) };
  await writeFile(notesPath(folder), JSON.stringify(complete));
  await show(place, folder);
  await clearLitter(place, buildNumber(place, basename(folder)));
  return { kind: 'published', manifest };
}

interface KeptEdition extends EditionNotes {
  readonly edition: string;
  readonly artefacts: readonly Artefact[];
}

/** Takes over, by hard links, the editions that were not built now and are still true to their sources. */
async function keepEditions(published: Published, folder: string, issue: Issue): Promise<readonly KeptEdition[]> {
  const builtNow = new Set(issue.built.map(({ edition }) => edition));
  const kept: KeptEdition[] = [];
  for (const { id, key } of issue.editions) {
    const notes = published.notes.editions[id];
    if (builtNow.has(id) || notes?.key !== key) continue;
    if (notes.lacksPrint && !issue.screenOnly && issue.required.includes(id)) continue;
    const artefacts = published.manifest.artefacts.filter(({ edition }) => edition === id);
    if (artefacts.length === 0 || !(await areIntact(published.folder, artefacts))) continue;
    for (const { path } of artefacts) await takeOver(join(published.folder, path), join(folder, path));
    kept.push({ ...notes, edition: id, artefacts });
  }
  return kept;
}

async function areIntact(folder: string, artefacts: readonly Artefact[]): Promise<boolean> {
  for (const artefact of artefacts) if (!(await isIntact(folder, artefact))) return false;
  return true;
}

async function takeOver(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  // Not every file system has hard links.
  await link(from, to).catch(() => copyFile(from, to));
}

function describe(
  issue: Issue,
  kept: readonly KeptEdition[],
): { manifest: Manifest; notes: Omit<BuildNotes, 'manifest'> } {
  const { publication, version, status, builtFrom, findings } = issue;
  const notes: { [id: string]: EditionNotes } = {};
  const artefacts: Artefact[] = [];
  for (const { id } of issue.editions) {
    const built = issue.built.find(({ edition }) => edition === id);
    const old = kept.find(({ edition }) => edition === id);
    const now = built ?? old;
    if (!now) continue;
    notes[id] = { key: now.key, findings: now.findings, ...(now.lacksPrint && { lacksPrint: true }) };
    artefacts.push(...(built ? built.files.map(({ artefact }) => artefact) : (old?.artefacts ?? [])));
  }
  return {
    manifest: { publication, version, status, builtFrom, artefacts },
    notes: { builtFrom, findings, editions: notes },
  };
}

/** Gives up the mark of ownership, and removes the build unless the output shows it. */
async function leave(place: Place, folder: string): Promise<void> {
  const published = await readPublished(place).catch(() => undefined);
  if (published?.folder !== folder) {
    await rm(folder, { recursive: true, force: true }).catch(() => {});
    await rm(notesPath(folder), { force: true }).catch(() => {});
    await rm(`${folder}.link`, { force: true }).catch(() => {});
  }
  await rm(ownerPath(folder), { force: true }).catch(() => {});
}
