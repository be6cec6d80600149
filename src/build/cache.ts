import { createHash } from 'node:crypto';
import type { LaidFlow, LaidPlate, PlacedPage } from '../document/laid.ts';
import type { PageRecord } from '../document/record.ts';
import type { FontStore } from '../typeset/index.ts';

/** Results of a step by a hash of all that they follow from. What no build asks for any more is let go. */
export interface Cache<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  /** Called after each build: lets go what was not asked for since the last call. */
  sweep(): void;
}

export function createCache<V>(): Cache<V> {
  let recent = new Map<string, V>();
  let older = new Map<string, V>();
  return {
    get(key) {
      const value = recent.get(key) ?? older.get(key);
      if (value !== undefined) recent.set(key, value);
      return value;
    },
    set: (key, value) => void recent.set(key, value),
    sweep() {
      older = recent;
      recent = new Map();
    },
  };
}

/** Hash of plain data: equal data that was made in the same way has the same hash. */
export const hashOf = (...data: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex');

/**
 * What a process keeps from one build to the next, and shares between editions: one cache at each arrow. A cold build
 * has an empty one and gives the same bytes. Disk caches stand behind these, where they come.
 */
export interface Workshop {
  /** Fonts and shaped words, by hash of the theme's font list. */
  readonly fonts: Cache<FontStore>;
  /** compose → typeset: a flow, laid. */
  readonly flows: Cache<LaidFlow>;
  readonly plates: Cache<LaidPlate>;
  /** typeset → paint: a page's records, by what is printed for its page references and by its colours. */
  readonly pages: WeakMap<PlacedPage, Map<string, PageRecord>>;
  readonly feet: Cache<PageRecord>;
}
