import type { Flow, FlowItem } from '../../document/boxes.ts';
import type { Finding } from '../../document/finding.ts';
import type { LaidFlow, LaidPlate } from '../../document/laid.ts';
import {
  collectSlots,
  type FontStore,
  layFlow,
  loadFonts,
  type TypesetContext,
  type TypesetFlow,
} from '../../typeset/index.ts';
import { hashOf, hashOfOne, type Workshop } from '../cache.ts';
import type { ComposedEdition, TypesetEdition } from '../edition.ts';
import { numberPages, type Pagination } from '../pages/numberPages.ts';
import { pageNumbers } from '../pages/pageReferences.ts';
import { fillPages } from '../plates/fillPages.ts';
import { laySlotPlates } from '../plates/laySlotPlates.ts';

/**
 * typeset: flows of boxes → placed pages with their numbers. Plates in slots are laid first, since the text flows
 * round them; then each flow; last the plates that fill a page, since they may show page numbers. `others`: paginations
 * of editions that page numbers may be of.
 */
export async function typesetEdition(
  edition: ComposedEdition,
  others: ReadonlyMap<string, Pagination>,
  workshop: Workshop,
): Promise<TypesetEdition> {
  const { flows, geometry } = edition;
  const fontsKey = hashOf(edition.theme.fonts, edition.theme.faces);
  const fonts = fontsOf(edition, fontsKey, workshop);
  const plates = new Map<string, LaidPlate>();
  const findings: Finding[] = [];
  const laid: LaidFlow[] = [];
  const flowKeys: string[] = [];
  for (const flow of flows) {
    const slots = collectSlots(flow, geometry, { fonts });
    const { plates: inSlots, findings: wrong } = await laySlotPlates(slots, edition, fonts, workshop);
    findings.push(...wrong);
    for (const plate of inSlots.values()) plates.set(plate.key, plate);
    const { blocks: memo } = workshop;
    const context: TypesetContext = { fonts, plates: inSlots, ...(slots.length === 0 && memo && { memo }) };
    const known = [...inSlots].map(([slot, plate]) => [slot, plate.key]);
    const key = hashOf(hashOfOne(flow), geometry, known, fontsKey);
    const result = layOnce(workshop, key, () => layFlow(flow, geometry, context));
    flowKeys.push(key);
    findings.push(...result.findings);
    laid.push(result);
  }
  const pagination = numberPages(flows, laid);
  const filled = await fillPages(edition, laid, pageNumbers(pagination, others), fonts, workshop);
  for (const plate of filled.plates) plates.set(plate.key, plate);
  return {
    ...edition,
    flows: flows.map(withoutBoxes),
    fonts,
    laid: filled.laid,
    flowKeys,
    plates,
    pagination: numberPages(flows, filled.laid),
    findings: [...findings, ...filled.findings],
  };
}

/**
 * A flow whose boxes are laid: only its plates are asked for from here on. The boxes of a book are a tenth of what a build
 * holds when it paints.
 */
const withoutBoxes = (flow: Flow): Flow => ({
  ...flow,
  items: flow.items.map((item) => (item.kind === 'plate' ? item : LAID)),
});
const LAID: FlowItem = { kind: 'box', box: { kind: 'stack', items: [], gap: 0 }, gapBefore: 0 };

/** Fonts are shared by all editions that have the same ones, whatever their colours. */
function fontsOf({ theme }: ComposedEdition, key: string, workshop: Workshop): FontStore {
  const known = workshop.fonts.get(key);
  if (known) return known;
  const fonts = loadFonts(theme);
  fonts.importWords(() => workshop.words.get(key));
  workshop.fonts.set(key, fonts);
  return fonts;
}

function layOnce(workshop: Workshop, key: string, lay: () => TypesetFlow): TypesetFlow {
  const laid = workshop.flows.get(key) ?? lay();
  workshop.flows.set(key, laid);
  return laid;
}
