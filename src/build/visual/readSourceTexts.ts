import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { SourceText } from '../../visual/index.ts';

/** Reads the Markdown and YAML of a publication, in the order of their paths; what cannot be read is left out. */
export async function readSourceTexts(publication: string): Promise<readonly SourceText[]> {
  const entries = await readdir(publication, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(md|ya?ml)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const texts = paths.map(async (path): Promise<readonly SourceText[]> => {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    return text === undefined ? [] : [{ file: relative(publication, path).replaceAll('\\', '/'), text }];
  });
  return (await Promise.all(texts)).flat();
}
