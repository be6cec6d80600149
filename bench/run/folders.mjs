import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
/** Everything that the benchmark makes; safe to delete. */
export const cache = join(root, 'node_modules/.cache/continuum-press-bench');
