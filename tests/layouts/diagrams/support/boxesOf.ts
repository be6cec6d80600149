import type { Box } from '../../../../src/document/boxes.ts';

export interface Placed {
  readonly box: Box;
  readonly parents: readonly Box[];
}

/** Every box of a tree, in its order. */
export function boxesOf(box: Box, parents: readonly Box[] = []): readonly Placed[] {
  const inside = [...parents, box];
  const children = box.kind === 'stack' ? box.items : box.kind === 'row' ? box.cells.map((cell) => cell.box) : [];
  return [{ box, parents }, ...children.flatMap((child) => boxesOf(child, inside))];
}

/** All words of a tree, as they are read. */
export function textOf(box: Box): string {
  return boxesOf(box)
    .map(({ box: own }) => (own.kind === 'text' ? own.runs.map(({ text }) => text).join('') : ''))
    .filter((text) => text !== '')
    .join(' ')
    .replace(/\u00a0/g, ' ');
}
