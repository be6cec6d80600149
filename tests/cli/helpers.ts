import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { press } from '../../src/cli/main.ts';
import type { Surroundings } from '../../src/cli/surroundings.ts';

/** A new folder, removed after the test. Its name has what file names may have: a space and an umlaut. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'press für tests-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the command line in this process, as off a terminal unless `changes` say otherwise. */
export async function run(folder: string, args: readonly string[], changes: Partial<Surroundings> = {}): Promise<Ran> {
  let out = '';
  let error = '';
  const exit = await press(args, {
    folder,
    environment: {},
    program: 'test',
    out: { write: (text) => (out += text) },
    error: { write: (text) => (error += text) },
    ...changes,
  });
  return { exit, out, error };
}
