import { readFile } from 'node:fs/promises';
import type { LaidBox } from '../../document/laid.ts';
import type { Position } from '../../document/position.ts';
import type { PreparedPicture } from '../../pdf/index.ts';
import { type PrintFault, toPressPicture } from '../../print/index.ts';
import type { PaintedEdition } from '../edition.ts';
import { pictureAt } from './pictureAt.ts';

/** With the place in the text where the picture is shown. */
export type PictureFault = PrintFault & { readonly position?: Position };

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Largest size that each picture is printed at, pt, by content hash. */
function printedSizes(edition: PaintedEdition): ReadonlyMap<string, Size> {
  const sizes = new Map<string, Size>();
  const visit = (box: LaidBox): void => {
    if (box.kind === 'group') box.items.forEach(visit);
    if (box.kind !== 'picture') return;
    if (box.width > (sizes.get(box.hash)?.width ?? 0)) sizes.set(box.hash, { width: box.width, height: box.height });
  };
  for (const { placed } of edition.pagination.pages)
    if (placed.kind !== 'plate') for (const { box } of placed.pieces) visit(box);
  return sizes;
}

/**
 * Pictures that the pages of an edition show, for the press. One whose size is not known (a plate shows it) is taken to be
 * as wide as the text area. `profilePath`: of the press profile.
 */
export async function pressPictures(
  edition: PaintedEdition,
  profilePath: string,
): Promise<{ readonly pictures: ReadonlyMap<string, PreparedPicture>; readonly faults: readonly PictureFault[] }> {
  const { document, geometry, records, matter } = edition;
  const shown = new Set<string>();
  for (const { resources } of [...records, ...matter.flat()])
    for (const resource of resources) if (resource.kind === 'picture') shown.add(resource.hash);
  const sizes = printedSizes(edition);
  const pictures = new Map<string, PreparedPicture>();
  const faults: PictureFault[] = [];
  for (const [src, { hash, path, width, height }] of Object.entries(document.pictures)) {
    if (!shown.has(hash) || pictures.has(hash)) continue;
    const measure = geometry.width - geometry.margin.left - geometry.margin.right;
    const printed = sizes.get(hash) ?? { width: measure, height: (measure * height) / width };
    const { picture, faults: found } = await toPressPicture(await readFile(path), { profilePath, printed });
    const position = found.length > 0 ? pictureAt(document.chapters, src) : undefined;
    const at = position ? { position } : {};
    faults.push(...found.map((fault) => ({ ...fault, ...at, message: `${src}: ${fault.message}` })));
    if (picture) pictures.set(hash, picture);
  }
  return { pictures, faults };
}
