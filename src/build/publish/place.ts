import { basename, dirname, join } from 'node:path';

/** Folder beside the output that holds builds, of which the output is a symbolic link to one. */
const BUILDS = '.press-builds';

/** Where things stand for one output folder. All paths absolute. */
export interface Place {
  /** What the user sees: `dist`. */
  readonly out: string;
  readonly builds: string;
  /** Begins the name of every build of this output: `dist-`. */
  readonly prefix: string;
  readonly lock: string;
}

export function placeOf(out: string): Place {
  const builds = join(dirname(out), BUILDS);
  const prefix = `${basename(out)}-`;
  return { out, builds, prefix, lock: join(builds, `${prefix}lock`) };
}

/** Number of a build from the name of anything that belongs to it (`dist-7`, `dist-7.json`); -1 for other names. */
export function buildNumber(place: Place, name: string): number {
  const match = name.startsWith(place.prefix) ? /^(\d+)(\.[a-z]+)?$/.exec(name.slice(place.prefix.length)) : null;
  return match?.[1] === undefined ? -1 : Number(match[1]);
}
