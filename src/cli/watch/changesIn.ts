import { watch } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** ms without a further change before changes are reported: an editor saves in several moves. */
const QUIET = 40;
/** Folders that no publication keeps its text in, beside hidden ones. Hidden files and those that end in ~ are an editor's own. */
const IGNORED = new Set(['node_modules']);

export interface Changes {
  /** Waits for the next changes: paths relative to the folder, in order. None: watching has ended. */
  next(): Promise<readonly string[]>;
}

/** Watches all files under `folder`, apart from the output `out` (both absolute), until `stop` fires. */
export function changesIn(folder: string, out: string, stop: AbortSignal | undefined): Changes {
  const seen = new Set<string>();
  let wake = () => {};
  const isOutside = (path: string) =>
    path.split(sep).some((name) => IGNORED.has(name) || name.startsWith('.') || name.endsWith('~')) ||
    !relative(out, resolve(folder, path)).startsWith('..');
  const watcher = watch(folder, { recursive: true, ...(stop && { signal: stop }) }, (_event, path) => {
    if (path === null || isOutside(path)) return;
    seen.add(path.replaceAll(sep, '/'));
    wake();
  });
  watcher.on('error', () => wake());
  stop?.addEventListener('abort', () => wake());
  return {
    async next() {
      while (seen.size === 0 && !stop?.aborted) await new Promise<void>((resume) => (wake = resume));
      for (let before = -1; before !== seen.size; await pause(QUIET)) before = seen.size;
      const changed = [...seen].sort();
      seen.clear();
      return stop?.aborted ? [] : changed;
    },
  };
}
