import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeContentLine } from './contentLine.ts';
import { CONTENT, DRAFT, INDEX, pictureName, type Reference } from './reference.ts';

/**
 * Writes a reference into its own folder, in place of what was there: equal references make equal files. `pictures` are
 * PNGs in the order of the pages, or none. Fails as the file system does, and then leaves the old one: at no time
 * is there neither it nor the new one.
 */
export async function writeReference(
  folder: string,
  { pages, ...rest }: Reference,
  pictures: readonly Uint8Array[],
): Promise<void> {
  const draft = `${folder}${DRAFT}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const { engine, dpi, keep, sha256, matter } = rest;
  const head = { engine, dpi, keep, ...(sha256 === undefined ? {} : { sha256 }), matter };
  const keys = pages.map(({ key, fingerprint, plates }) => ({ key, fingerprint, ...(plates ? { plates } : {}) }));
  await writeFile(join(draft, INDEX), formatIndex(head, keys));
  const lines = pages.flatMap(({ content }) => (content ? [`${writeContentLine(content)}\n`] : []));
  if (lines.length > 0) await writeFile(join(draft, CONTENT), lines.join(''));
  for (const [index, png] of pictures.entries()) await writeFile(join(draft, pictureName(index + 1)), png);
  await mkdir(dirname(folder), { recursive: true });
  const old = `${folder}.old${DRAFT}`;
  await rm(old, { recursive: true, force: true });
  const isThere = await rename(folder, old).then(
    () => true,
    () => false,
  );
  try {
    await rename(draft, folder);
  } catch (error) {
    if (isThere) await rename(old, folder);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** A line a page, so that a diff of two references shows the pages that changed. */
function formatIndex(head: object, pages: readonly object[]): string {
  const opening = JSON.stringify(head, null, 2).replace(/\n\}$/, ',');
  const lines = pages.map((page) => `    ${JSON.stringify(page)}`).join(',\n');
  return `${opening}\n  "pages": [\n${lines}\n  ]\n}\n`;
}
