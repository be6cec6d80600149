import type { PageRecord } from '../../document/record.ts';
import type { PaintOptions } from '../../pdf/index.ts';
import { hashOf, type Workshop } from '../cache.ts';
import type { PaintedEdition, TypesetEdition } from '../edition.ts';
import type { Pagination } from '../pages/numberPages.ts';
import { pageNumbers } from '../pages/pageReferences.ts';
import { paintFlow } from './paintFlow.ts';
import { paintFoot } from './paintFoot.ts';

/**
 * paint: placed pages → page records, in screen colours. A page that was painted before with the same numbers on it is
 * not painted again. `others`: paginations of the editions that page numbers may be of.
 */
export async function paintEdition(
  edition: TypesetEdition,
  others: ReadonlyMap<string, Pagination>,
  workshop: Workshop,
): Promise<PaintedEdition> {
  const pageNumber = pageNumbers(edition.pagination, others);
  const options: PaintOptions = {
    colours: edition.theme.colours,
    ink: 'screen',
    tags: workshop.tags,
    fonts: edition.fonts,
    pageNumber,
    plate: (key) => edition.plates.get(key),
  };
  const colours = hashOf(edition.theme.colours);
  const records: PageRecord[] = [];
  for (const flow of edition.flows.keys())
    for (const record of await paintFlow(flow, edition, options, colours, workshop)) records.push(record);
  const feet = edition.pagination.pages.map((page) => paintFoot(page, edition, options, colours, workshop));
  return {
    ...edition,
    records,
    matter: feet.map(({ records: matter }) => matter),
    matterBoxes: feet.map(({ boxes }) => boxes),
  };
}
