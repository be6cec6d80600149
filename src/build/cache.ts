import type { ParsedPublication, ReadMemory, ResolveMemory } from '../content/index.ts';
import type { Finding } from '../document/finding.ts';
import type { PlacedPage } from '../document/laid.ts';
import type { PageRecord } from '../document/record.ts';
import type { PreparedPicture } from '../pdf/index.ts';
import type { FontStore, TypesetBlock, TypesetFlow, WordTable } from '../typeset/index.ts';
import { type DiskCache, type DiskPlace, NO_DISK, openDiskCache } from './disk/diskCache.ts';
import { openLedger } from './disk/ledger.ts';
import { flowPacking } from './disk/packFlow.ts';
import { recordPacking, recordsPacking } from './disk/packRecords.ts';
import { asJson, type Shelf, shelfOf } from './disk/shelf.ts';
import type { PageLooks } from './pages/changedPages.ts';
import type { FoundPlate } from './plates/foundPlate.ts';
import type { ComposedChapters } from './steps/composedChapters.ts';
import type { PaintedFoot } from './steps/paintedFoot.ts';

export { hashOf, hashOfOne } from './hash.ts';

/** Results of a step by a hash of all that they follow from. What no build asks for any more is let go. */
export interface Cache<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  /** Called after each build: lets go what was not asked for since the last call. */
  sweep(): void;
}

/** `shelf`: where values of earlier runs are, and where new ones are left. */
export function createCache<V>(shelf?: Shelf<V>): Cache<V> {
  let recent = new Map<string, V>();
  let older = new Map<string, V>();
  const known = (key: string): V | undefined => recent.get(key) ?? older.get(key);
  return {
    get(key) {
      const value = known(key) ?? shelf?.get(key);
      if (value !== undefined) recent.set(key, value);
      return value;
    },
    set(key, value) {
      if (known(key) !== value) shelf?.set(key, value);
      recent.set(key, value);
    },
    sweep() {
      older = recent;
      recent = new Map();
    },
  };
}

/**
 * What a process keeps from one build to the next, and shares between editions: one cache at each arrow. A cold build
 * has an empty one and gives the same bytes. Behind flows, plates, records, words and what was verified stands a cache
 * on disk, where one is given.
 */
export interface Workshop {
  /** Files read before, by path. */
  readonly read: ReadMemory;
  /** read → parse: files parsed before, by folder of the publication. */
  readonly parsed: Map<string, ParsedPublication>;
  /** parse → resolve: chapters resolved before, by edition and folder. */
  readonly resolved: Map<string, ResolveMemory>;
  /** What was found in an edition's chapters, by hash of these and of the data. */
  readonly checks: Cache<readonly Finding[]>;
  /** resolve → compose: flows of chapters, by edition. */
  readonly composed: Map<string, ComposedChapters>;
  /** Fonts and shaped words, by hash of the theme's font list. */
  readonly fonts: Cache<FontStore>;
  /** Words shaped in earlier runs, by the same key. */
  readonly words: Shelf<WordTable>;
  /** compose → typeset: a flow, laid. */
  readonly flows: Cache<TypesetFlow>;
  /** Blocks of a flow, laid: an edit lays one block of its chapter anew. Kept by the typesetter, where a process builds again. */
  readonly blocks?: Map<string, TypesetBlock>;
  readonly plates: Cache<FoundPlate>;
  /** typeset → paint: a page's records, by what is printed for its page references and by its colours. */
  readonly pages: WeakMap<PlacedPage, Map<string, PageRecord>>;
  /** The same for all pages of a flow, by hash of all that they follow from. */
  readonly records: Cache<readonly PageRecord[]>;
  /** Plate pages, which are made anew for each build. */
  readonly platePages: Cache<PageRecord>;
  readonly feet: Cache<PaintedFoot>;
  /** By content hash. */
  readonly pictures: Cache<PreparedPicture>;
  /** Pages that were read back and found right, by hash of all that was looked at: they need not be read again. */
  readonly verified: Cache<true>;
  /** Pages that were last published of each edition. */
  readonly published: Map<string, PageLooks>;
  /** False in a benchmark alone, to tell what *verify* costs: whoever publishes has it true. */
  readonly verifies: boolean;
  /** False in a benchmark alone, to tell what tags cost: no build for a reader is without. */
  readonly tags: boolean;
  /** Puts on disk what was made since the last call; to be awaited before the process ends. */
  keep(): Promise<void>;
}

/** Blocks kept for later builds; with more, all are let go, and the next build lays them again. */
const MOST_BLOCKS = 50_000;

export interface WorkshopOptions {
  /** See Workshop. */
  readonly verifies?: boolean;
  /** See Workshop. */
  readonly tags?: boolean;
  /** The process builds once: nothing is kept for an edit. */
  readonly buildsOnce?: boolean;
  /** Where results are kept between runs; without it, they are not. */
  readonly disk?: DiskPlace;
}

/** A workshop with empty caches, or with what earlier runs left on disk. */
export function createWorkshop({
  verifies = true,
  tags = true,
  buildsOnce = false,
  disk: place,
}: WorkshopOptions = {}): Workshop {
  const disk: DiskCache = place ? openDiskCache(place) : NO_DISK;
  const words = shelfOf(disk, 'words', asJson<WordTable>());
  const verified = openLedger(disk, 'verified');
  const stores = new Map<FontStore, { readonly key: string; kept: number }>();
  return {
    read: new Map(),
    parsed: new Map(),
    resolved: new Map(),
    checks: createCache(),
    composed: new Map(),
    fonts: createCache<FontStore>({
      get: () => undefined,
      set: (key, fonts) => void stores.set(fonts, { key, kept: 0 }),
    }),
    words,
    flows: createCache(shelfOf(disk, 'flow', flowPacking())),
    ...(!buildsOnce && { blocks: new Map<string, TypesetBlock>() }),
    plates: createCache(shelfOf(disk, 'plate', asJson())),
    pages: new WeakMap(),
    records: createCache(shelfOf(disk, 'records', recordsPacking)),
    platePages: createCache(shelfOf(disk, 'plate page', recordPacking)),
    feet: createCache(),
    pictures: createCache(),
    verified: createCache(verified),
    published: new Map(),
    verifies,
    tags,
    async keep() {
      if (!place) return;
      for (const [fonts, store] of stores) {
        if (fonts.shapedAnew() > store.kept) words.set(store.key, fonts.exportWords());
        store.kept = fonts.shapedAnew();
      }
      verified.keep();
      await disk.flush();
    },
  };
}

/** Lets go what the last two builds had no use for. */
export function sweepWorkshop(workshop: Workshop): void {
  const { checks, fonts, flows, blocks, plates, records, platePages, feet, pictures, verified } = workshop;
  for (const cache of [checks, fonts, flows, plates, records, platePages, feet, pictures, verified]) cache.sweep();
  if (blocks && blocks.size > MOST_BLOCKS) blocks.clear();
}
