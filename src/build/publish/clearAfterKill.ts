import { readdir } from 'node:fs/promises';
import { clearLitter } from './clearLitter.ts';
import type { Place } from './place.ts';
import { type Published, readPublished } from './state.ts';
import { withLock } from './withLock.ts';

/**
 * Clears up where nothing is published because nothing has changed: after a build that was killed once it had published.
 * Whatever goes wrong, the next build that publishes does it.
 */
export async function clearAfterKill(place: Place, { number }: Published): Promise<void> {
  const shown = [`${place.prefix}${number}`, `${place.prefix}${number}.json`];
  const names = await readdir(place.builds).catch(() => []);
  if (names.every((name) => shown.includes(name) || !name.startsWith(place.prefix))) return;
  await withLock(place.lock, async () => {
    // Another build may have published in the meantime.
    const now = await readPublished(place);
    if (now) await clearLitter(place, now.number);
  }).catch(() => undefined);
}
