import { readFile } from 'node:fs/promises';
import { type PreparedPicture, PressDefect, preparePicture } from '../../pdf/index.ts';
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
  for (const [src, { hash, path }] of Object.entries(document.pictures)) {
    if (!shown.has(hash) || prepared.has(hash)) continue;
    const picture = workshop.pictures.get(hash) ?? (await prepare(src, path));
    workshop.pictures.set(hash, picture);
    prepared.set(hash, picture);
  }
  return prepared;
}

/** A picture that its library refuses to draw is the author's to mend. */
async function prepare(src: string, path: string): Promise<PreparedPicture> {
  const bytes = await readFile(path);
  return preparePicture(bytes).catch(() => {
    const position = { file: src, line: 1, column: 1 };
    const advice = 'Save the picture again from the program that made it.';
    const message = 'This picture cannot be drawn.';
    throw new PressDefect([{ severity: 'error', rule: 'picture-damaged', position, message, advice }]);
  });
}
