import type { Position } from '../../document/position.ts';

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null;

const isPosition = (value: unknown): value is Position => isObject(value) && typeof value.file === 'string';

/** Where a picture is first shown in the text: the nearest place that the node, or one round it, has. */
export function pictureAt(nodes: unknown, src: string, around?: Position): Position | undefined {
  if (Array.isArray(nodes)) {
    for (const node of nodes) {
      const found = pictureAt(node, src, around);
      if (found) return found;
    }
    return undefined;
  }
  if (!isObject(nodes)) return undefined;
  const here = isPosition(nodes.position) ? nodes.position : around;
  if ((nodes.type === 'picture' || nodes.type === 'figure') && nodes.src === src) return here;
  return pictureAt(Object.values(nodes), src, here);
}
