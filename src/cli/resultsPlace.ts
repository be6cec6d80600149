import { resolve } from 'node:path';
import type { DiskPlace } from '../build/disk/diskCache.ts';
import type { Surroundings } from './surroundings.ts';

/** Value of PRESS_CACHE with which nothing is kept. */
const OFF = 'off';

/**
 * Where builds keep what they need not do again: the folder that PRESS_CACHE names, else the one beside the bundled
 * program. None with `PRESS_CACHE=off`.
 */
export function resultsPlace({ environment, folder, program, results }: Surroundings): { readonly disk?: DiskPlace } {
  const named = environment.PRESS_CACHE;
  if (named === OFF) return {};
  const place = named ? resolve(folder, named) : results;
  return place === undefined ? {} : { disk: { folder: place, program } };
}
