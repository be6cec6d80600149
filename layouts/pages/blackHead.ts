import type { Box, StackBox } from '../../src/document/boxes.ts';
import { type Context, modules } from '../blocks/context.ts';
import { edges, stack } from '../blocks/make.ts';
import { MARGIN } from '../theme/page.ts';

/** A head of white on black, out to the trim at three sides. For a tool's title and for 999, and nothing else. */
export function blackHead(
  items: readonly Box[],
  context: Context,
  gap: number,
  margin: number = MARGIN,
  base: Omit<StackBox, 'kind' | 'items' | 'gap'> = {},
): StackBox {
  return stack(items, gap, {
    ground: 'ink',
    outset: edges({ top: margin, left: margin, right: margin }),
    padding: edges({ bottom: modules(context, context.large ? 2.5 : 4) }),
    whole: true,
    ...base,
  });
}
