import { loadPlatePainter } from '../../pdf/index.ts';
import type { Workshop } from '../cache.ts';
import type { FinishedEdition } from '../edition.ts';
import type { Pagination } from '../pages/numberPages.ts';
import type { PrintProduction } from './producePrint.ts';

/** As *producePrint*, which is loaded only where print files are asked for. */
export async function printFiles(
  edition: FinishedEdition,
  others: ReadonlyMap<string, Pagination>,
  workshop: Workshop,
  publication: string,
  words: number,
): Promise<PrintProduction> {
  const [{ producePrint }] = await Promise.all([import('./producePrint.ts'), loadPlatePainter()]);
  return await producePrint(edition, others, workshop, publication, words);
}
