import type { LaidBox, PlacedPage } from '../../document/laid.ts';
import type { PageRecord } from '../../document/record.ts';
import { loadPlatePainter, type PaintOptions, paintPage } from '../../pdf/index.ts';
import { hashOf, type Workshop } from '../cache.ts';
import type { TypesetEdition } from '../edition.ts';
import { shownNumbers } from '../pages/pageReferences.ts';

/**
 * Records of the pages of one flow (its index in the edition). What was painted before with the same numbers on it, in
 * this run or an earlier one, is not painted again. `colours`: hash of the theme's.
 */
export async function paintFlow(
  flow: number,
  edition: TypesetEdition,
  options: PaintOptions,
  colours: string,
  workshop: Workshop,
): Promise<readonly PageRecord[]> {
  const { pages = [], blocks = [] } = edition.laid[flow] ?? {};
  const keys = pages.map((page) => `${colours} ${shownNumbers(page, options.pageNumber)}`);
  const plates = pages.map((page) => (page.kind === 'plate' ? hashOf(page) : ''));
  const key = hashOf(edition.flowKeys[flow], keys, plates);
  const kept = workshop.records.get(key);
  if (kept?.length === pages.length) return kept;
  const paint = async (page: PlacedPage): Promise<PageRecord> => {
    if (holdsPlate(page)) await loadPlatePainter();
    return paintPage(page, blocks, options);
  };
  const records: PageRecord[] = [];
  for (const [index, page] of pages.entries()) {
    const own = keys[index] ?? '';
    records.push(
      page.kind === 'plate'
        ? await platePageOnce(`${own} ${plates[index]}`, workshop, () => paint(page))
        : await pageOnce(page, own, workshop, () => paint(page)),
    );
  }
  workshop.records.set(key, records);
  return records;
}

async function pageOnce(
  page: PlacedPage,
  key: string,
  workshop: Workshop,
  paint: () => Promise<PageRecord>,
): Promise<PageRecord> {
  const known = workshop.pages.get(page) ?? new Map<string, PageRecord>();
  workshop.pages.set(page, known);
  const painted = known.get(key) ?? (await paint());
  known.set(key, painted);
  return painted;
}

/** Plate pages are made anew for each build: they are known by what stands on them. */
async function platePageOnce(key: string, workshop: Workshop, paint: () => Promise<PageRecord>): Promise<PageRecord> {
  const painted = workshop.platePages.get(key) ?? (await paint());
  workshop.platePages.set(key, painted);
  return painted;
}

const holdsPlate = (page: PlacedPage): boolean =>
  page.kind === 'plate' || page.pieces.some(({ box }) => isOrHoldsSlot(box));

const isOrHoldsSlot = (box: LaidBox): boolean =>
  box.kind === 'slot' || (box.kind === 'group' && box.items.some(isOrHoldsSlot));
