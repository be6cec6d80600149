import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { THRESHOLDS } from '../../../src/visual/compare/settings.ts';
import { engineVersion } from '../../../src/visual/engine/loadEngine.ts';
import { createPool } from '../../../src/visual/pool/createPool.ts';
import { approveFile, type Selection } from '../../../src/visual/reference/approveFile.ts';
import { type Candidate, checkReference } from '../../../src/visual/reference/checkReference.ts';
import type { FileSettings } from '../../../src/visual/reference/readSettings.ts';
import { takeSnapshot } from '../../../src/visual/reference/takeSnapshot.ts';

const pool = createPool(0);
export const SETTINGS: FileSettings = { dpi: 50, thresholds: THRESHOLDS, masks: [], keep: 'pictures' };
const EDITION = { version: '1.0', date: '2026-01-31' };

export function candidateOf(bytes: Uint8Array, pages: number): Candidate {
  return { name: 'guide', bytes, sha256: createHash('sha256').update(bytes).digest('hex'), pages };
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'visual-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export const check = (folder: string, candidate: Candidate, settings = SETTINGS, engine = engineVersion()) =>
  checkReference(pool, folder, candidate, { settings, edition: EDITION, engine, drawn: 10 });

/** Compares, then approves what is selected. */
export async function approve(
  folder: string,
  candidate: Candidate,
  selection: Selection = 'all',
  settings = SETTINGS,
): Promise<boolean | undefined> {
  const outcome = await check(folder, candidate, settings);
  const before = await takeSnapshot(folder);
  return approveFile(pool, folder, before, candidate, outcome, selection, settings, engineVersion(), async () => {});
}

/** Names of all files in a folder with a hash of each. */
export async function hashFiles(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const hashes = names.map(async ({ parentPath, name }) => {
    const bytes = await readFile(join(parentPath, name));
    return `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
  });
  return (await Promise.all(hashes)).sort();
}
