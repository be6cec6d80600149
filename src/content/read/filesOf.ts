import type { Edition } from '../../document/publication.ts';

/** The Markdown files that an edition's content names, in the order of their names. */
export function filesOf(edition: Pick<Edition, 'content' | 'file'>, paths: readonly string[]): readonly string[] {
  if (edition.file !== undefined) return paths.filter((path) => path === edition.file);
  const folder = edition.content === '.' ? '' : `${edition.content}/`;
  return paths.filter(
    (path) =>
      (path === edition.content && path.endsWith('.md')) ||
      (path.startsWith(folder) &&
        path.endsWith('.md') &&
        !path.slice(folder.length).includes('/') &&
        !/^readme\.md$/i.test(path.slice(folder.length))),
  );
}
