import { createHash } from 'node:crypto';
import type { ParsedPublication } from '../content/index.ts';
import type { Finding } from '../document/finding.ts';
import type { PlacedPage } from '../document/laid.ts';
import type { PageRecord } from '../document/record.ts';
import type { PreparedPicture } from '../pdf/index.ts';
import type { FontStore, TypesetBlock, TypesetFlow } from '../typeset/index.ts';
import type { FoundPlate } from './plates/layPlateOnce.ts';
import type { PaintedFoot } from './steps/paintFoot.ts';

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

const hashes = new WeakMap<object, string>();

/** The same for one object that is hashed more than once and never changes. */
export function hashOfOne(data: object): string {
  let hash = hashes.get(data);
  if (hash === undefined) {
    hash = hashOf(data);
    hashes.set(data, hash);
  }
  return hash;
}

/**
 * What a process keeps from one build to the next, and shares between editions: one cache at each arrow. A cold build
 * has an empty one and gives the same bytes. Disk caches stand behind these, where they come.
 */
export interface Workshop {
  /** read → parse: files parsed before, by folder of the publication. */
  readonly parsed: Map<string, ParsedPublication>;
  /** What was found in an edition's chapters, by hash of these and of the data. */
  readonly checks: Cache<readonly Finding[]>;
  /** Fonts and shaped words, by hash of the theme's font list. */
  readonly fonts: Cache<FontStore>;
  /** compose → typeset: a flow, laid. */
  readonly flows: Cache<TypesetFlow>;
  /** Blocks of a flow, laid: an edit lays one block of its chapter anew. Kept by the typesetter. */
  readonly blocks: Map<string, TypesetBlock>;
  readonly plates: Cache<FoundPlate>;
  /** typeset → paint: a page's records, by what is printed for its page references and by its colours. */
  readonly pages: WeakMap<PlacedPage, Map<string, PageRecord>>;
  /** Plate pages, which are made anew for each build. */
  readonly platePages: Cache<PageRecord>;
  readonly feet: Cache<PaintedFoot>;
  /** By content hash. */
  readonly pictures: Cache<PreparedPicture>;
  /** Pages that were read back and found right, by hash of all that was looked at: they need not be read again. */
  readonly verified: Cache<true>;
  /** False in a benchmark alone, to tell what *verify* costs: whoever publishes has it true. */
  readonly verifies: boolean;
}

/** Blocks kept for later builds; with more, all are let go, and the next build lays them again. */
const MOST_BLOCKS = 50_000;

export const createWorkshop = ({ verifies = true } = {}): Workshop => ({
  parsed: new Map(),
  checks: createCache(),
  fonts: createCache(),
  flows: createCache(),
  blocks: new Map(),
  plates: createCache(),
  pages: new WeakMap(),
  platePages: createCache(),
  feet: createCache(),
  pictures: createCache(),
  verified: createCache(),
  verifies,
});

/** Lets go what the last two builds had no use for. */
export function sweepWorkshop(workshop: Workshop): void {
  const { checks, fonts, flows, blocks, plates, platePages, feet, pictures, verified } = workshop;
  for (const cache of [checks, fonts, flows, plates, platePages, feet, pictures, verified]) cache.sweep();
  if (blocks.size > MOST_BLOCKS) blocks.clear();
}
