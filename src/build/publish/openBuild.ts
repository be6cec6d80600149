import { mkdir, readdir, writeFile } from 'node:fs/promises';
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
    try {
      await writeFile(ownerPath(folder), ownerMark(), { flag: 'wx' });
      await mkdir(folder);
      return folder;
    } catch (error) {
      // Another build took the number.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
