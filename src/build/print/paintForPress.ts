import { type PaintOptions, paintPage } from '../../pdf/index.ts';
import { hashOf, type Workshop } from '../cache.ts';
import type { PaintedEdition } from '../edition.ts';
import type { Pagination } from '../pages/numberPages.ts';
import { pageNumbers } from '../pages/pageReferences.ts';
import { paintFoot } from '../steps/paintFoot.ts';

/** The same placed pages once more in press colours, without tags. `others`: as for *paint*. */
export function paintForPress(
  edition: PaintedEdition,
  others: ReadonlyMap<string, Pagination>,
  workshop: Workshop,
): PaintedEdition {
  const { pagination, laid, theme, fonts, plates } = edition;
  const options: PaintOptions = {
    colours: theme.colours,
    ink: 'print',
    tags: false,
    fonts,
    pageNumber: pageNumbers(pagination, others),
    plate: (key) => plates.get(key),
  };
  const colours = hashOf('print', theme.colours);
  return {
    ...edition,
    records: pagination.pages.map(({ placed, flow }) => paintPage(placed, laid[flow]?.blocks ?? [], options)),
    matter: pagination.pages.map((page) => paintFoot(page, edition, options, colours, workshop).records),
  };
}
