import type { PageRecord } from '../../document/record.ts';
import { deflate, latin1 } from './objects.ts';

const known = new WeakMap<PageRecord, Uint8Array>();

/** A record's stream as it stands in a file; deflated once, however many files it goes into. */
export function deflatedStream(record: PageRecord): Uint8Array {
  const bytes = known.get(record) ?? deflate(latin1(record.stream));
  known.set(record, bytes);
  return bytes;
}

/** Gives a record the deflated stream that was made of it in an earlier run. */
export const keepDeflated = (record: PageRecord, bytes: Uint8Array): void => void known.set(record, bytes);
