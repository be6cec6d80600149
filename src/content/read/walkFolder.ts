import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Finding } from '../../document/finding.ts';
import { finding } from '../finding.ts';

/** Folders that never hold content. */
const IGNORED = new Set(['node_modules', 'dist']);
const DEEPEST = 16;
const MOST_FILES = 20_000;
/** Stands for letters of an encoding that this machine does not know. */
const DAMAGED = '\ufffd';

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/**
 * All files of a folder, relative to it with `/`, in the order of their names (by code unit, so that every machine has
 * the same order). Hidden files, backups of editors (`x.md~`), `node_modules` and `dist` are left out. A link that leads out of the folder is an error.
 */
export async function walkFolder(
  root: string,
): Promise<{ readonly paths: readonly string[]; readonly findings: readonly Finding[] }> {
  const real = await realpath(root);
  const paths: string[] = [];
  const findings: Finding[] = [];

  const visit = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(join(real, folder), { withFileTypes: true }).catch(() => undefined);
    if (!entries) findings.push(unreadable(folder, 'folder'));
    for (const entry of entries?.sort(byName) ?? []) {
      const { name } = entry;
      if (name.startsWith('.') || name.endsWith('~') || IGNORED.has(name) || paths.length >= MOST_FILES) continue;
      const path = folder === '' ? name : `${folder}/${name}`;
      if (entry.isFile() && !name.includes(DAMAGED)) {
        paths.push(path);
        continue;
      }
      const place = { file: path, line: 1, column: 1 };
      const absolute = join(real, path);
      const own = await lstat(absolute).catch(() => undefined);
      if (!own) {
        findings.push(unreadable(path, 'file'));
        continue;
      }
      const link = own.isSymbolicLink();
      const target = link ? await realpath(absolute).catch(() => undefined) : absolute;
      if (target === undefined) {
        findings.push(
          finding(
            'error',
            'link-out',
            place,
            'This link leads to a file that is not there.',
            'Put the file itself here.',
          ),
        );
      } else if (target !== real && !target.startsWith(real + sep)) {
        findings.push(
          finding(
            'error',
            'link-out',
            place,
            'This link leads out of the publication’s folder.',
            'Put the file itself here.',
          ),
        );
      } else {
        const state = await stat(target).catch(() => undefined);
        // A link to a folder could lead in circles; a link to a file cannot.
        if (state?.isDirectory() && !link && depth < DEEPEST) await visit(path, depth + 1);
        else if (state?.isFile()) paths.push(path);
        else findings.push(leftOut(path, link, state?.isDirectory() === true));
      }
    }
  };
  await visit('', 0);
  if (paths.length >= MOST_FILES) findings.push(tooMany());
  return { paths, findings };
}

/** Its name may be of an encoding that this machine does not know, or permission is missing. */
const unreadable = (path: string, what: 'file' | 'folder'): Finding =>
  finding(
    'error',
    'unreadable',
    { file: path || '.', line: 1, column: 1 },
    `This ${what} cannot be read.`,
    `See to it that you may read it, and that its name has no damaged letters.`,
  );

function leftOut(path: string, isLink: boolean, isFolder: boolean): Finding {
  const message = isFolder
    ? isLink
      ? 'This is a link to a folder, which the press does not follow.'
      : `Folders more than ${DEEPEST} deep are not read.`
    : 'This is no ordinary file, and is not read.';
  return finding(
    'warning',
    'unused-file',
    { file: path, line: 1, column: 1 },
    message,
    'Put the files themselves here.',
  );
}

const tooMany = (): Finding =>
  finding(
    'error',
    'file-size',
    { file: '.', line: 1, column: 1 },
    `This folder has more than ${MOST_FILES} files; a publication has some hundred.`,
    'See whether it is the right folder, and take out what does not belong to it.',
  );
