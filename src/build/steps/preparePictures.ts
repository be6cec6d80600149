import type { PreparedPicture } from '../../pdf/index.ts';
import type { Workshop } from '../cache.ts';
import type { PaintedEdition } from '../edition.ts';

/** Pictures that an edition shows, as they go into its file, by content hash. */
export async function preparePictures(
  _edition: PaintedEdition,
  _workshop: Workshop,
): Promise<ReadonlyMap<string, PreparedPicture>> {
  return new Map();
}
