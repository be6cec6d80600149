import { createHash } from 'node:crypto';

/** Hash of plain data: equal data that was made in the same way has the same hash. */
export const hashOf = (...data: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex');

const hashes = new WeakMap<object, string>();

/** The same for one object that is hashed more than once and never changes. */
export function hashOfOne(data: object): string {
  const hash = hashes.get(data) ?? hashOf(data);
  hashes.set(data, hash);
  return hash;
}

/** Says what the hash of an object is that was hashed in an earlier run. */
export const noteHash = (data: object, hash: string): void => void hashes.set(data, hash);
