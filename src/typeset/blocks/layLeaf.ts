import type { ArtBox, PictureBox, SlotBox, SpaceBox } from '../../document/boxes.ts';
import type { LaidArt, LaidGroup, LaidPicture, LaidSlot } from '../../document/laid.ts';
import { slotKey } from '../slots/slotKey.ts';
import { type LayState, report, type Surroundings } from './layState.ts';
import { scaleDrawing } from './scaleDrawing.ts';

/** A picture takes at most this much of a page's height, so that heading and caption find room beside it. */
const LARGEST_PICTURE = 0.85;
const DECORATION = -1;
/** Lengths differ by rounding alone below this, pt. */
const TOLERANCE = 0.001;

/** A drawing, made smaller where it is wider than its column. `element` is that of its own role; -1 for decoration. */
export function layArt(box: ArtBox, width: number, element: number): LaidArt {
  const isTooWide = box.drawing.width > width + TOLERANCE;
  const drawing = isTooWide ? scaleDrawing(box.drawing, width / box.drawing.width) : box.drawing;
  return { kind: 'art', x: 0, y: 0, width: drawing.width, height: drawing.height, drawing, element };
}

/** A picture, made smaller where it is wider than its column or higher than the page. */
export function layPicture(box: PictureBox, width: number, element: number, state: LayState): LaidPicture {
  const scale = Math.min(1, width / box.width, (state.pageHeight * LARGEST_PICTURE) / box.height);
  return {
    kind: 'picture',
    x: 0,
    y: 0,
    width: box.width * scale,
    height: box.height * scale,
    hash: box.hash,
    element,
  };
}

/** Room that paints nothing. */
export const laySpace = ({ height }: SpaceBox, width: number): LaidGroup => ({
  kind: 'group',
  x: 0,
  y: 0,
  width,
  height,
  items: [],
});

/** A plate's area, as high as the plate that was laid for it; its elements join the block's. */
export function laySlot(slot: SlotBox, width: number, around: Surroundings, state: LayState): LaidSlot | LaidGroup {
  const key = slotKey(slot, width);
  state.slots.push({ key, slot, width });
  const plate = state.plates.get(key);
  if (!plate) {
    report(
      state,
      'error',
      'plate-missing',
      around.position,
      `The plate “${slot.plate}” has not been laid for a column of ${Math.round(width)} pt.`,
      'This is a defect of the press.',
    );
    return laySpace({ kind: 'space', height: 0 }, width);
  }
  const element = state.elements.length;
  if (!around.decoration)
    for (const { role, up, inline } of plate.elements)
      state.elements.push({ role, inline, up: up < 0 ? around.up : element + up });
  return {
    kind: 'slot',
    x: 0,
    y: 0,
    width: plate.width,
    height: plate.height,
    plate: plate.key,
    element: around.decoration ? DECORATION : element,
  };
}
