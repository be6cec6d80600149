import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { WrongUse } from './exit.ts';

const CONFIG = 'publication.yml';
/** Where a repository keeps its publication beside the press. */
const USUAL = 'content';

/**
 * The folder (absolute) that `--publication` names, or without it `content/` if that holds a `publication.yml`, or the
 * working folder. Wrong use when there is none.
 */
export function publicationFolder(given: string | undefined, folder: string): string {
  if (given !== undefined) {
    const path = resolve(folder, given);
    const named = basename(path) === CONFIG ? dirname(path) : path;
    if (isFile(join(named, CONFIG))) return named;
    throw new WrongUse(
      `There is no ${CONFIG} in ${given}.`,
      '--publication names the folder of a publication; "press init DIR" makes a new one.',
    );
  }
  for (const candidate of [join(folder, USUAL), folder]) if (isFile(join(candidate, CONFIG))) return candidate;
  throw new WrongUse(
    `There is no ${CONFIG} here, nor in ${USUAL}/.`,
    'Name the folder of the publication with --publication DIR; "press init DIR" makes a new one.',
  );
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
