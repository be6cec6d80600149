import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seal, unseal } from './seal.ts';
import { trimFolder } from './trimFolder.ts';

/** Results kept from one run to the next. Whatever goes wrong with it costs time, never a build. */
export interface DiskCache {
  /** What was kept under a key; nothing where there is none, or where it is damaged. */
  get(key: string): Buffer | undefined;
  /** To be kept from the next `flush` on, which asks for the payload. */
  put(key: string, pack: () => Uint8Array): void;
  /** Writes what was put, and lets go what has not been used for longest where there is too much of it. */
  flush(): Promise<void>;
}
export interface DiskPlace {
  /** Absolute. */
  readonly folder: string;
  /** Hash of the program: what another version made is not taken. */
  readonly program: string;
  /** Bytes that the folder may hold. */
  readonly limit?: number;
}

/** Bytes: some ten publications as large as Norfolk's. */
const LIMIT = 512 * 1024 * 1024;
/** Files written at once. */
const AT_ONCE = 16;

/** Numbers the drafts of this process. */
let drafts = 0;

export const NO_DISK: DiskCache = { get: () => undefined, put: () => {}, flush: async () => {} };

/**
 * A cache in a folder, one file a key, named by a hash of program and key. A file is written under a name of its own and
 * renamed, so that no process ever reads half of one; each carries a checksum.
 */
export function openDiskCache({ folder, program, limit = LIMIT }: DiskPlace): DiskCache {
  const waiting = new Map<string, () => Uint8Array>();
  const used = new Set<string>();
  const pathOf = (key: string): string =>
    join(
      folder,
      createHash('sha256').update(`${program}\n${process.versions.node}\n${key}`).digest('hex').slice(0, 40),
    );

  const read = (path: string): Buffer | undefined => {
    try {
      return unseal(readFileSync(path));
    } catch {
      return undefined;
    }
  };
  const write = async (path: string, pack: () => Uint8Array): Promise<void> => {
    const draft = `${path}.${process.pid}.${drafts++}.draft`;
    try {
      await writeFile(draft, seal(pack()));
      await rename(draft, path);
    } catch {
      // A full disk, a folder that cannot be written: the next run does the work again.
      await rm(draft, { force: true }).catch(() => {});
    }
  };
  const touch = async (path: string): Promise<void> => {
    const now = new Date();
    await utimes(path, now, now).catch(() => {});
  };
  return {
    get(key) {
      const path = pathOf(key);
      const payload = read(path);
      if (payload) used.add(path);
      return payload;
    },
    put: (key, pack) => void waiting.set(pathOf(key), pack),
    async flush() {
      const jobs = [
        ...Array.from(
          waiting,
          ([path, pack]) =>
            () =>
              write(path, pack),
        ),
        ...Array.from(used, (path) => () => touch(path)),
      ];
      const wrote = waiting.size > 0;
      waiting.clear();
      used.clear();
      if (wrote) await mkdir(folder, { recursive: true }).catch(() => {});
      for (let first = 0; first < jobs.length; first += AT_ONCE)
        await Promise.all(jobs.slice(first, first + AT_ONCE).map((job) => job()));
      if (wrote) await trimFolder(folder, limit);
    },
  };
}
