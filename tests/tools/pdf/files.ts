import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes a file where other programs can read it. */
export function written(bytes: Uint8Array, name = 'test.pdf'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'press-pdf-')), name);
  writeFileSync(path, bytes);
  return path;
}

export const run = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
