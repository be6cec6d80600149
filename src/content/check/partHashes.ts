import { createHash } from 'node:crypto';
import type { ParsedPublication, SignOff } from '../model.ts';

/**
 * Version and content hash of each part, as a sign-off records them. Files belong to the part that their front matter
 * names, or to the one that has the name of their folder.
 */
export function partHashes({ publication, files }: ParsedPublication): { readonly [part: string]: SignOff } {
  const hashes: { [part: string]: SignOff } = {};
  for (const { id, version } of publication.config.parts) {
    const hash = createHash('sha256');
    for (const { path, front, hash: own } of files) {
      const part = front.part ?? path.split('/')[0];
      if (part === id) hash.update(`${path}\n${own}\n`);
    }
    hashes[id] = { version, hash: hash.digest('hex') };
  }
  return hashes;
}
