import type { Box, Flow, FlowItem, Role, TextBox } from '../../../src/document/boxes.ts';

/** The boxes inside a box. */
function inside(box: Box): readonly Box[] {
  switch (box.kind) {
    case 'stack':
      return box.items;
    case 'row':
      return box.cells.map((cell) => cell.box);
    case 'table':
      return [...(box.caption ? [box.caption] : []), ...box.rows.flatMap((row) => row.cells.map((cell) => cell.box))];
    default:
      return [];
  }
}

/** A box and all that it holds, in order. */
export function all(box: Box): readonly Box[] {
  return [box, ...inside(box).flatMap(all)];
}

const textOfBox = (box: TextBox): string =>
  box.runs.map((run) => (run.page ? `{${run.page.target}}` : run.text)).join('');

/** All words of a box that are read, and the alternative texts of figures. */
export function words(box: Box): string {
  if (box.decoration) return '';
  const own = box.kind === 'text' ? textOfBox(box) : (box.role?.alternative ?? '');
  return [own, ...inside(box).map(words)].filter(Boolean).join(' ').replace(/\s+/g, ' ');
}

/** Text boxes that no element holds and that are no decoration. */
export function unheard(box: Box, held = false): readonly TextBox[] {
  if (box.decoration) return [];
  const here = held || box.role !== undefined;
  const own = box.kind === 'text' && !here ? [box] : [];
  return [...own, ...inside(box).flatMap((inner) => unheard(inner, here))];
}

/** Roles of a box and all that it holds, in order. */
export function roles(box: Box): readonly Role[] {
  const rows = box.kind === 'table' ? box.rows.map(({ role }) => role) : [];
  return [...(box.role ? [box.role] : []), ...rows, ...inside(box).flatMap(roles)];
}

export const boxesOf = (items: readonly FlowItem[]): readonly Box[] =>
  items.flatMap((item) => (item.kind === 'box' ? [item.box] : []));

export const wordsOfFlow = (flow: Flow): string => boxesOf(flow.items).map(words).join(' ');
