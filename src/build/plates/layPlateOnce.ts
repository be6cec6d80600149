import { createElement } from 'react';
import type { PlateFrame } from '../../../layouts/layout.ts';
import type { Json } from '../../document/json.ts';
import type { Position } from '../../document/position.ts';
import { layPlate } from '../../pdf/index.ts';
import { type FontStore, layText } from '../../typeset/index.ts';
import { hashOf, type Workshop } from '../cache.ts';
import type { ComposedEdition } from '../edition.ts';
import type { FoundPlate } from './foundPlate.ts';

/** A plate to be laid: its name in the layout, its data, and its room, pt. */
export interface PlateOrder {
  readonly plate: string;
  readonly data: Json;
  readonly width: number;
  /** 0: as high as it wants. */
  readonly height: number;
  readonly bleed: number;
  readonly position: Position;
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
): Promise<FoundPlate> {
  const { document, layout, theme } = edition;
  const { width, height, bleed, position } = order;
  const { textSize } = document.edition;
  const frame: PlateFrame = {
    width,
    height,
    bleed,
    textSize,
    edition: { ...document, chapters: [], targets: {}, pictures: {} },
  };
  const key = hashOf(order.plate, order.data, frame, theme);
  const known = workshop.plates.get(key);
  if (known) return known;
  const plate = layout.plates[order.plate];
  if (!plate) throw new Error(`the layout ${layout.id} has no plate ${order.plate}`);
  // An element, not a call: hooks work only in a component that React itself runs.
  const laid = await layPlate(createElement(plate, { data: order.data, frame }), {
    key,
    width,
    height,
    bleed,
    fonts,
    setLines: (box, measure, elements) => layText(box, measure, fonts, elements),
    colours: theme.colours,
    position,
  });
  // A finding names a line, which moves: what is wrong is laid each time.
  if (laid.findings.length === 0) workshop.plates.set(key, laid);
  return laid;
}
