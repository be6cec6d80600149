import { readFile } from 'node:fs/promises';
import { type PreparedPicture, preparePicture } from '../../pdf/index.ts';
import type { Workshop } from '../cache.ts';
import type { PaintedEdition } from '../edition.ts';

/** Pictures that an edition's pages show, as they go into its file, by content hash. */
export async function preparePictures(
  { document, records, matter }: PaintedEdition,
  workshop: Workshop,
): Promise<ReadonlyMap<string, PreparedPicture>> {
  const shown = new Set<string>();
  for (const { resources } of [...records, ...matter.flat()])
    for (const resource of resources) if (resource.kind === 'picture') shown.add(resource.hash);
  const prepared = new Map<string, PreparedPicture>();
  for (const { hash, path } of Object.values(document.pictures)) {
    if (!shown.has(hash) || prepared.has(hash)) continue;
    const picture = workshop.pictures.get(hash) ?? (await preparePicture(await readFile(path)));
    workshop.pictures.set(hash, picture);
    prepared.set(hash, picture);
  }
  return prepared;
}
