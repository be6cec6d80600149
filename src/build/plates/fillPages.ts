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
    const found = new Map<number, LaidPlate>();
    for (const [number, page] of flow.pages.entries()) {
      const item = page.kind === 'plate' ? edition.flows[index]?.items[page.block] : undefined;
      if (item?.kind !== 'plate') continue;
      const order = orderOf(item, page.geometry, pageNumber);
      const { plate, findings: wrong } = await layPlateOnce(order, edition, fonts, workshop);
      plates.push(plate);
      findings.push(...wrong);
      found.set(number, plate);
    }
    filled.push(found.size > 0 ? filledWith(flow, found) : flow);
  }
  return { laid: filled, plates, findings };
}

/** Flows with their plates, by the flow without them: the same plates give the same object. */
const known = new WeakMap<LaidFlow, { readonly plates: readonly LaidPlate[]; readonly filled: LaidFlow }>();

/** `found`: laid plates by the index of their page. */
function filledWith(flow: LaidFlow, found: ReadonlyMap<number, LaidPlate>): LaidFlow {
  const plates = [...found.values()];
  const before = known.get(flow);
  if (before?.plates.length === plates.length && before.plates.every((plate, index) => plate === plates[index]))
    return before.filled;
  const blocks = [...flow.blocks];
  const pages = flow.pages.map((page, number): PlacedPage => {
    const plate = found.get(number);
    if (page.kind !== 'plate' || !plate) return page;
    blocks[page.block] = plate.elements;
    return { ...page, plate: plate.key };
  });
  const filled = { ...flow, blocks, pages };
  known.set(flow, { plates, filled });
  return filled;
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
