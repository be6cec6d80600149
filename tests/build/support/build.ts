import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import type { Workshop } from '../../../src/build/cache.ts';
import { buildPublication, createWorkshop } from '../../../src/build/index.ts';
import type { BuildReport } from '../../../src/build/order.ts';

export const PUBLICATIONS = resolve(import.meta.dirname, '../../publications');

/** A new folder, removed after the test. Its name has what file names may have: a space and an umlaut. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'press für tests-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of one of the small publications, to be changed at will. */
export function copyOf(name: string): string {
  const folder = join(newFolder(), 'content');
  cpSync(join(PUBLICATIONS, name), folder, { recursive: true });
  return folder;
}

/** Builds a publication into `dist` beside it. */
export function build(
  publication: string,
  editions: readonly string[] = [],
  workshop: Workshop = createWorkshop(),
  out = join(publication, '..', 'dist'),
): Promise<BuildReport> {
  return buildPublication({ publication, out, editions, program: 'test' }, workshop, () => {});
}

/** Contents of every file of a folder, by name. */
export function filesOf(folder: string): { readonly [name: string]: Buffer } {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

/** A new folder for all tests of a file, removed after the last. */
export function newFolderForFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'press für tests-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
