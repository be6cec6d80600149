import type { PlatePage } from '../../document/boxes.ts';
import type { Finding } from '../../document/finding.ts';
import type { LaidFlow, LaidPlate, PlacedPage } from '../../document/laid.ts';
import type { FontStore } from '../../typeset/index.ts';
import type { Workshop } from '../cache.ts';
import type { ComposedEdition } from '../edition.ts';
import type { PageNumber } from '../pages/pageReferences.ts';
import { fillPageNumbers } from './fillPageNumbers.ts';
import { layPlateOnce } from './layPlateOnce.ts';

export interface FilledPages {
  readonly laid: readonly LaidFlow[];
  readonly plates: readonly LaidPlate[];
  readonly findings: readonly Finding[];
}

/**
 * Lays the plates that fill a page, with the page numbers that they show, and puts them into their flows: the page
 * names its laid plate, and the block has the plate's elements.
 */
export async function fillPages(
  edition: ComposedEdition,
  laid: readonly LaidFlow[],
  pageNumber: PageNumber,
  fonts: FontStore,
  workshop: Workshop,
): Promise<FilledPages> {
  const plates: LaidPlate[] = [];
  const findings: Finding[] = [];
  const filled: LaidFlow[] = [];
  for (const [index, flow] of laid.entries()) {
    const blocks = [...flow.blocks];
    const pages: PlacedPage[] = [];
    for (const page of flow.pages) {
      const item = page.kind === 'plate' ? edition.flows[index]?.items[page.block] : undefined;
      if (page.kind !== 'plate' || item?.kind !== 'plate') {
        pages.push(page);
        continue;
      }
      const order = orderOf(item, page.geometry, pageNumber);
      const found = await layPlateOnce(order, edition, fonts, workshop);
      plates.push(found.plate);
      findings.push(...found.findings);
      blocks[page.block] = found.plate.elements;
      pages.push({ ...page, plate: found.plate.key });
    }
    filled.push(flow.pages.some(({ kind }) => kind === 'plate') ? { ...flow, blocks, pages } : flow);
  }
  return { laid: filled, plates, findings };
}

/** A page plate is always drawn out to its bleed. */
function orderOf(item: PlatePage, { width, height, bleed }: PlacedPage['geometry'], pageNumber: PageNumber) {
  return {
    plate: item.plate,
    data: fillPageNumbers(item.props, pageNumber),
    width: width + 2 * bleed,
    height: height + 2 * bleed,
    bleed,
    position: item.position ?? { file: 'publication.yml', line: 1, column: 1 },
  };
}
