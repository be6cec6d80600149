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
): Promise<ReadonlyMap<string, LaidPlate>> {
  const plates = new Map<string, LaidPlate>();
  for (const { key, slot, width } of slots) {
    const order = { plate: slot.plate, data: slot.props, width, height: 0, bleed: 0 };
    plates.set(key, await layPlateOnce(order, edition, fonts, workshop));
  }
  return plates;
}
