import type { Box } from '../../document/boxes.ts';
import type { LaidBox } from '../../document/laid.ts';
import { addElement } from './elements.ts';
import { frame, paddingOf } from './frame.ts';
import { keepingOf } from './laidBase.ts';
import { layArt, layPicture, laySlot, laySpace } from './layLeaf.ts';
import { layRow } from './layRow.ts';
import { layStack } from './layStack.ts';
import type { LayState, Surroundings } from './layState.ts';
import { chooseTableForm, layTable } from './layTable.ts';
import { layTextBox } from './layTextBox.ts';

const DECORATION = -1;

/** Element that a box's content belongs to: its own, else that of its surroundings; bare text in a flow is a paragraph. */
function elementOf(box: Box, around: Surroundings, state: LayState): number {
  if (around.decoration) return DECORATION;
  if (box.role) return addElement(state, box.role, around.up, false);
  return box.kind === 'text' && around.up < 0 ? addElement(state, { type: 'P' }, around.up, false) : around.up;
}

/** Lays a box `width` wide (pt) and all it holds; elements and findings go into the state, in pre-order. */
export function layBox(box: Box, width: number, around: Surroundings, state: LayState): LaidBox {
  const padding = paddingOf(box, width, state);
  const inner = Math.max(0, width - padding.left - padding.right);
  const keeping = keepingOf(box, around);
  const here: Surroundings = {
    up: around.up,
    decoration: around.decoration || box.decoration === true,
    beside: around.beside,
    position: box.position ?? around.position,
  };
  const form = box.kind === 'table' ? chooseTableForm(box, inner, state) : undefined;
  const records = box.kind === 'table' && form?.kind === 'records' ? box.records : undefined;
  if (records) return { ...frame(box, layBox(records, inner, here, state), width, padding), ...keeping };

  const up = elementOf(box, here, state);
  const inside = { ...here, up };
  const own = here.decoration || !box.role ? DECORATION : up;
  const content = (): LaidBox => {
    switch (box.kind) {
      case 'text':
        return layTextBox(box, inner, inside, state);
      case 'stack': {
        const group = layStack(box.items, box.gap, inner, (item, itemWidth) => layBox(item, itemWidth, inside, state));
        return box.head ? { ...group, head: box.head } : group;
      }
      case 'row':
        return layRow(box, inner, inside, state, layBox);
      case 'table':
        return layTable(box, form ?? { kind: 'cells' }, inner, inside, state, layBox);
      case 'slot':
        return laySlot(box, inner, inside, state);
      case 'picture':
        return layPicture(box, inner, own, state);
      case 'art':
        return layArt(box, inner, own);
      case 'space':
        return laySpace(box, inner);
    }
  };
  return { ...frame(box, content(), width, padding), ...keeping };
}
