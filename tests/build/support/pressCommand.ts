import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const PRESS = resolve(import.meta.dirname, '../../../bin/press.mjs');

/** Starts `press` as a command of its own. */
export function startPress(folder: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [PRESS, ...args], { cwd: folder, env: { ...process.env, ...environment } });
}

/** Waits for the end of a command; gives its exit code (null when it was killed) and what it printed. */
export function endOf(child: ChildProcess): Promise<{ readonly exit: number | null; readonly printed: string }> {
  let printed = '';
  child.stdout?.on('data', (part: Buffer) => (printed += part));
  child.stderr?.on('data', (part: Buffer) => (printed += part));
  return new Promise((done) => child.on('close', (exit) => done({ exit, printed })));
}

/** Runs `press` to its end. */
export const runPress = (folder: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  endOf(startPress(folder, args, environment));
