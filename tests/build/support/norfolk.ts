import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { programHash } from '../../../bin/programFiles.mjs';
import { buildPublication, createWorkshop } from '../../../src/build/index.ts';
import type { BuildReport } from '../../../src/build/order.ts';
import { withLock } from '../../../src/build/publish/withLock.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const FOLDER = join(ROOT, 'node_modules/.cache/continuum-press-tests');

export interface BuiltNorfolk {
  /** Folder with the PDF files and manifest.json. */
  readonly dist: string;
  readonly report: BuildReport;
}

let built: Promise<BuiltNorfolk> | undefined;

/**
 * The publication that ships with the press, whole, built once for all tests that look at it: the first to ask builds,
 * the others wait for it, and later runs find it unchanged.
 */
export function norfolk(): Promise<BuiltNorfolk> {
  built ??= build();
  return built;
}

async function build(): Promise<BuiltNorfolk> {
  mkdirSync(FOLDER, { recursive: true });
  const dist = join(FOLDER, 'norfolk');
  const order = { publication: join(ROOT, 'content'), out: dist, editions: [], program: programHash() };
  const report = await withLock(join(FOLDER, 'norfolk.lock'), () =>
    buildPublication(order, createWorkshop(), () => {}),
  );
  return { dist, report };
}
