import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
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
      likely([named], folder) ?? '--publication names the folder of a publication; "press init DIR" makes a new one.',
    );
  }
  for (const candidate of [join(folder, USUAL), folder]) if (isFile(join(candidate, CONFIG))) return candidate;
  throw new WrongUse(
    `There is no ${CONFIG} here, nor in ${USUAL}/.`,
    likely([join(folder, USUAL), folder], folder) ??
      'Name the folder of the publication with --publication DIR; "press init DIR" makes a new one.',
  );
}

/** What to do about a file that has almost the right name, or a folder that has it. */
function likely(folders: readonly string[], from: string): string | undefined {
  for (const each of folders) {
    const name = namesIn(each).find((candidate) => /^publication\.ya?ml(?:\.txt)?$/i.test(candidate));
    if (name === undefined) continue;
    const path = relative(from, join(each, name));
    return name === CONFIG ? `${path} is a folder, and must be a file.` : `Is it ${path}? Give it the name ${CONFIG}.`;
  }
  return undefined;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
