import type { Box, Flow, PageGeometry, SlotBox } from '../../document/boxes.ts';
import { layBox } from '../blocks/layBox.ts';
import type { TypesetContext } from '../context.ts';
import { newState } from '../layBlock.ts';
import { textHeight, textWidth } from '../layFlow.ts';

/** A slot of a flow with the width that its plate is to have (pt), under the key that *layBlock* looks it up by. */
export interface CollectedSlot {
  readonly key: string;
  readonly slot: SlotBox;
  readonly width: number;
}

function holdsSlot(box: Box): boolean {
  switch (box.kind) {
    case 'slot':
      return true;
    case 'stack':
      return box.items.some(holdsSlot);
    case 'row':
      return box.cells.some((cell) => holdsSlot(cell.box));
    case 'table':
      return (
        box.rows.some((row) => row.cells.some((cell) => holdsSlot(cell.box))) ||
        (box.records !== undefined && holdsSlot(box.records)) ||
        (box.caption !== undefined && holdsSlot(box.caption))
      );
    default:
      return false;
  }
}

/**
 * The slots of a flow in order, each key once, before typesetting: blocks that hold slots are laid without their
 * plates, so that the widths are those that *layBlock* will find. Plates laid for them go into `context.plates`.
 */
export function collectSlots(flow: Flow, page: PageGeometry, context: TypesetContext): readonly CollectedSlot[] {
  const geometry = flow.page ?? page;
  const slots = new Map<string, CollectedSlot>();
  for (const item of flow.items) {
    if (item.kind !== 'box' || !holdsSlot(item.box)) continue;
    const state = newState({ fonts: context.fonts, pageHeight: textHeight(geometry) });
    const position = item.box.position ?? { file: 'publication.yml', line: 1, column: 1 };
    layBox(item.box, textWidth(geometry), { up: -1, decoration: false, beside: false, position }, state);
    for (const slot of state.slots) if (!slots.has(slot.key)) slots.set(slot.key, slot);
  }
  return [...slots.values()];
}
