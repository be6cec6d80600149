import type { Box } from '../../src/document/boxes.ts';
import type { Block } from '../../src/document/nodes.ts';
import type { Context } from './context.ts';
import { edges } from './make.ts';

const SECTION_HEADING = 2;
const isSection = (node: Block | undefined): boolean => node?.type === 'heading' && node.level <= SECTION_HEADING;

/** A box without its rule on one side, and without the air that it wanted there. */
function opened(box: Box, side: 'top' | 'bottom'): Box {
  const { [side]: _, ...rules } = box.rules ?? {};
  return { ...box, rules, padding: { ...edges(0), ...box.padding, [side]: 0 } };
}

/**
 * A block between its neighbours: a section's rule closes the example before it, and opens the form after it, so that
 * no two rules stand one under the other with nothing between them. In large print, where many a section begins
 * overleaf, an example keeps its rule: the typesetter leaves it out where both stand on one page.
 */
export function besideSection(
  box: Box,
  node: Block,
  before: Block | undefined,
  after: Block | undefined,
  { large }: Pick<Context, 'large'>,
): Box {
  if (node.type === 'example' && isSection(after) && !large) return opened(box, 'bottom');
  if (node.type === 'form' && isSection(before)) return opened(box, 'top');
  return box;
}
