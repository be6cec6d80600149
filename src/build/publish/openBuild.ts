import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownerMark } from './owner.ts';
import { buildNumber, type Place } from './place.ts';

export const ownerPath = (folder: string): string => `${folder}.owner`;

/** Makes an empty folder for a new build, marked as this process's own. Fails as the file system does. */
export async function openBuild(place: Place): Promise<string> {
  await mkdir(place.builds, { recursive: true });
  const numbers = (await readdir(place.builds)).map((name) => buildNumber(place, name));
  for (let number = Math.max(0, ...numbers) + 1; ; number++) {
    const folder = join(place.builds, `${place.prefix}${number}`);
    let isMarked = false;
    try {
      await writeFile(ownerPath(folder), ownerMark(), { flag: 'wx' });
      isMarked = true;
      await mkdir(folder);
      return folder;
    } catch (error) {
      // Another build took the number; on a full disk the mark was begun and is empty.
      const isTaken = (error as NodeJS.ErrnoException).code === 'EEXIST';
      if (isMarked || !isTaken) await rm(ownerPath(folder), { force: true }).catch(() => {});
      if (!isTaken) throw error;
    }
  }
}
