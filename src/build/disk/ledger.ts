import type { DiskCache } from './diskCache.ts';
import type { Shelf } from './shelf.ts';

/** Keys kept; the oldest go first. */
const MOST = 100_000;

/** Keys that something is known to be true of, all in one file. */
export interface Ledger extends Shelf<true> {
  /** Puts what is new on the disk cache. */
  keep(): void;
}

/** A ledger of the disk cache: read when first asked. Of two processes that write it at once, the later one's stays. */
export function openLedger(disk: DiskCache, name: string): Ledger {
  let known: Set<string> | undefined;
  let isNew = false;
  const keys = (): Set<string> => {
    known ??= new Set(disk.get(name)?.toString('latin1').split('\n') ?? []);
    return known;
  };
  return {
    get: (key) => (keys().has(key) ? true : undefined),
    set(key) {
      isNew ||= !keys().has(key);
      keys().add(key);
    },
    keep() {
      if (!isNew) return;
      isNew = false;
      disk.put(name, () => Buffer.from([...keys()].slice(-MOST).join('\n'), 'latin1'));
    },
  };
}
