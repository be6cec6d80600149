import type { DiskCache } from './diskCache.ts';

/** Where a cache in memory looks for what it does not have, and leaves what is new. */
export interface Shelf<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
}
/** How a value becomes a file. `unpack` gives nothing for what it cannot read. */
export interface Packing<V> {
  pack(value: V): Uint8Array;
  unpack(payload: Buffer): V | undefined;
}

/** A shelf of the disk cache: values of one kind. Goes up in `kind` whenever its packing changes. */
export const shelfOf = <V>(disk: DiskCache, kind: string, { pack, unpack }: Packing<V>): Shelf<V> => ({
  get(key) {
    const payload = disk.get(`${kind} ${key}`);
    try {
      return payload && unpack(payload);
    } catch {
      // Whole, and yet none of ours: it is made again.
      return undefined;
    }
  },
  set: (key, value) => disk.put(`${kind} ${key}`, () => pack(value)),
});

/** Plain data as JSON. */
export const asJson = <V>(): Packing<V> => ({
  pack: (value) => Buffer.from(JSON.stringify(value)),
  unpack: (payload) => JSON.parse(payload.toString('utf8')) as V,
});
