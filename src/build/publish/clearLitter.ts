import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ownerPath } from './openBuild.ts';
import { isOwned } from './owner.ts';
import { buildNumber, type Place } from './place.ts';

/**
 * Removes builds that the output does not show and that no living process is making: older ones, and what a killed
 * build left. Called under the lock.
 */
export async function clearLitter(place: Place, current: number): Promise<void> {
  const names = await readdir(place.builds).catch(() => []);
  for (const name of names) {
    const number = buildNumber(place, name);
    if (number < 0) continue;
    const isShown = number === current && !/\.(?:owner|link)$/.test(name);
    if (isShown || (await isOwned(ownerPath(join(place.builds, `${place.prefix}${number}`))))) continue;
    await rm(join(place.builds, name), { recursive: true, force: true });
  }
}
