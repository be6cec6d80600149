import type { Edition, EditionDocument } from '../document/publication.ts';
import { hashOf, hashOfOne } from './cache.ts';

/** Hash of everything that the output of a publication follows from. `hashes` of its files, by path. */
export function builtFromOf(hashes: { readonly [path: string]: string }, program: string): string {
  const files = Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1));
  return hashOf(program, files);
}

/**
 * For each edition a hash of all that its files follow from: its document, the program, and for large print the
 * ordinary edition, whose page numbers it shows. Where a picture lies on this machine does not count.
 */
export function editionKeys(documents: ReadonlyMap<string, EditionDocument>, program: string): Map<string, string> {
  const own = new Map<string, string>();
  for (const [id, document] of documents) {
    own.set(id, hashOf(program, hashOfDocument(document)));
  }
  const keys = new Map<string, string>();
  for (const [id, { edition }] of documents) {
    const ordinary = edition.ordinary === undefined ? '' : (own.get(edition.ordinary) ?? '');
    keys.set(id, hashOf(own.get(id), ordinary));
  }
  return keys;
}

const known = new WeakMap<EditionDocument, string>();

/** Each part has a hash that is known where the part is the same object as before. */
function hashOfDocument(document: EditionDocument): string {
  const { edition, config, title, chapters, targets } = document;
  const pictures = Object.entries(document.pictures).map(([src, { path: _, ...picture }]) => [src, picture]);
  const hash =
    known.get(document) ??
    hashOf(edition, hashOfOne(config), title, chapters.map(hashOfOne), hashOfOne(targets), pictures);
  known.set(document, hash);
  return hash;
}

/** Editions with those first that others refer to, so that their page numbers are known. */
export function ordinaryFirst(editions: readonly Edition[]): readonly Edition[] {
  const named = new Set(editions.map(({ ordinary }) => ordinary));
  return [...editions.filter(({ id }) => named.has(id)), ...editions.filter(({ id }) => !named.has(id))];
}
