import { createHash } from 'node:crypto';

/** Names the format; goes up when it changes. */
const MAGIC = Buffer.from('press-cache 1\n', 'latin1');
const HASH_BYTES = 32;
const HEAD = MAGIC.length + HASH_BYTES;

const hashOf = (payload: Uint8Array): Buffer => createHash('sha256').update(payload).digest();

/** A payload with what it takes to notice damage: the format's name and a SHA-256. */
export const seal = (payload: Uint8Array): Buffer => Buffer.concat([MAGIC, hashOf(payload), payload]);

/** The payload of a sealed file; nothing where it was cut off, overwritten or is of another format. */
export function unseal(file: Buffer): Buffer | undefined {
  if (file.length < HEAD || !file.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  const payload = file.subarray(HEAD);
  return hashOf(payload).equals(file.subarray(MAGIC.length, HEAD)) ? payload : undefined;
}
