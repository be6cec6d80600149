import type { PlacedPage } from '../../document/laid.ts';
import type { PageRecord } from '../../document/record.ts';
import { loadPlatePainter, type PaintOptions, paintPage } from '../../pdf/index.ts';
import { hashOf, type Workshop } from '../cache.ts';
import type { PaintedEdition, TypesetEdition } from '../edition.ts';
import type { Pagination } from '../pages/numberPages.ts';
import { pageNumbers, shownNumbers } from '../pages/pageReferences.ts';
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
  if (edition.plates.size > 0) await loadPlatePainter();
  const pageNumber = pageNumbers(edition.pagination, others);
  const options: PaintOptions = {
    colours: edition.theme.colours,
    ink: 'screen',
    tags: true,
    fonts: edition.fonts,
    pageNumber,
    plate: (key) => edition.plates.get(key),
  };
  const colours = hashOf(edition.theme.colours);
  const { pages } = edition.pagination;
  const records = pages.map((page) => {
    const key = `${colours} ${shownNumbers(page.placed, pageNumber)}`;
    return paintOnce(workshop, page.placed, key, () =>
      paintPage(page.placed, edition.laid[page.flow]?.blocks ?? [], options),
    );
  });
  const feet = pages.map((page) => paintFoot(page, edition, options, colours, workshop));
  return {
    ...edition,
    records,
    matter: feet.map(({ records: matter }) => matter),
    matterBoxes: feet.map(({ boxes }) => boxes),
  };
}

function paintOnce(workshop: Workshop, page: PlacedPage, key: string, paint: () => PageRecord): PageRecord {
  if (page.kind === 'plate') return paintPlateOnce(workshop, `${key} ${hashOf(page)}`, paint);
  let known = workshop.pages.get(page);
  if (!known) {
    known = new Map();
    workshop.pages.set(page, known);
  }
  const painted = known.get(key) ?? paint();
  known.set(key, painted);
  return painted;
}

function paintPlateOnce(workshop: Workshop, key: string, paint: () => PageRecord): PageRecord {
  const painted = workshop.platePages.get(key) ?? paint();
  workshop.platePages.set(key, painted);
  return painted;
}
