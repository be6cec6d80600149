import type { Finding } from '../../document/finding.ts';
import type { LaidPlate } from '../../document/laid.ts';
import type { CollectedSlot, FontStore } from '../../typeset/index.ts';
import type { Workshop } from '../cache.ts';
import type { ComposedEdition } from '../edition.ts';
import { layPlateOnce } from './layPlateOnce.ts';

/** Lays the plates of a flow's slots; gives them by the key that the typesetter looks them up by. */
export async function laySlotPlates(
  slots: readonly CollectedSlot[],
  edition: ComposedEdition,
  fonts: FontStore,
  workshop: Workshop,
): Promise<{ readonly plates: ReadonlyMap<string, LaidPlate>; readonly findings: readonly Finding[] }> {
  const plates = new Map<string, LaidPlate>();
  const findings: Finding[] = [];
  for (const { key, slot, width } of slots) {
    const position = slot.position ?? { file: 'publication.yml', line: 1, column: 1 };
    const order = { plate: slot.plate, data: slot.props, width, height: 0, bleed: 0, position };
    const found = await layPlateOnce(order, edition, fonts, workshop);
    plates.set(key, found.plate);
    findings.push(...found.findings);
  }
  return { plates, findings };
}
