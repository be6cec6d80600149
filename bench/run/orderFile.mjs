import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './folders.mjs';

/** What a contender is to do, in a file: edited texts are longer than a command line may be. Gives its path. */
export function orderFile(order) {
  mkdirSync(cache, { recursive: true });
  const path = join(cache, 'order.json');
  writeFileSync(path, JSON.stringify(order));
  return path;
}
