import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './folders.mjs';

/** The wheel that figures in docs/performance.md were taken with. */
export const TYPST = '0.15.2';

/** A Python that has Typst: a virtual environment in the benchmark's own folder. Nothing where pip cannot fetch it. */
export function typstPython() {
  const folder = join(cache, `typst-${TYPST}`);
  const python = join(folder, 'bin/python');
  const works = () => spawnSync(python, ['-c', 'import typst'], { stdio: 'ignore' }).status === 0;
  if (existsSync(python) && works()) return python;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const run = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  const made = run('python3', ['-m', 'venv', folder]) && run(python, ['-m', 'pip', 'install', '-q', `typst==${TYPST}`]);
  if (made && works()) return python;
  rmSync(folder, { recursive: true, force: true });
  return undefined;
}
