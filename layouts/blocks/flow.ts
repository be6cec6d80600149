import type { Box, FlowItem } from '../../src/document/boxes.ts';
import type { Block } from '../../src/document/nodes.ts';
import { besideSection } from './besideSection.ts';
import { composeBlock } from './compose.ts';
import { type Context, modules } from './context.ts';
import { gapBetween, opensList, opensTable } from './gaps.ts';
import { sayOnce } from './sayOnce.ts';

/** What must stand under words that open a table without a caption: its heads, and lines of its first row. */
const LINES_OF_TABLE = 3;

interface Placed {
  readonly node: Block;
  /** Names of the groups that begin here. */
  readonly names: readonly string[];
  readonly newPage: boolean;
}

/** Groups give their blocks to the flow; a page break is a property of the block after it. */
function flatten(blocks: readonly Block[]): readonly Placed[] {
  const placed: Placed[] = [];
  let newPage = false;
  for (const node of blocks) {
    if (node.type === 'pageBreak') {
      newPage = true;
      continue;
    }
    const inner = node.type === 'group' ? flatten(node.blocks) : [{ node, names: [], newPage: false }];
    for (const [index, each] of inner.entries()) {
      const first = index === 0;
      const named = first && node.type === 'group' && node.id !== undefined ? [node.id] : [];
      placed.push({ ...each, names: [...named, ...each.names], newPage: each.newPage || (first && newPage) });
    }
    if (inner.length > 0) newPage = false;
  }
  return placed;
}

const named = (box: Box, { names, newPage }: Placed): Box => ({
  ...box,
  ...(names.length > 0 && { anchors: [...names, ...(box.anchors ?? [])] }),
  ...(newPage && { breakBefore: 'page' }),
});

/** Fewest items of a list that parts at the end of a page where it is the first thing under a heading. */
const LONG_LIST = 4;

/** A few items that a heading stands over, such as whom to ring: in large print they are found together. */
const isShortList = (before: Block | undefined, node: Block): boolean =>
  before?.type === 'heading' && node.type === 'list' && node.items.length < LONG_LIST;

/** Do tables of levels stand under the heading at this place, before the next heading? */
function isOverLevels(placed: readonly Placed[], index: number): boolean {
  for (const { node } of placed.slice(index + 1)) {
    if (node.type === 'heading') return false;
    if (node.type === 'levels') return true;
  }
  return false;
}

/** The blocks of a chapter as items of its flow. `gapBefore` of the first is `firstGap`, pt. */
export function composeFlow(blocks: readonly Block[], context: Context, firstGap: number): readonly FlowItem[] {
  const placed = flatten(sayOnce(blocks));
  let depth = context.depth;
  return placed.map((each, index): FlowItem => {
    const { node } = each;
    const before = placed[index - 1];
    const gap = before ? modules(context, gapBetween(before.node, node, context)) : firstGap;
    if (node.type === 'heading') depth = node.depth;
    const own = { ...context, depth, overLevels: node.type === 'heading' && isOverLevels(placed, index) };
    const next = placed[index + 1]?.node;
    const box = besideSection(composeBlock(node, own), node, before?.node, next, context);
    const { leading } = context.scale.body;
    const ahead = opensTable(before?.node, node, next)
      ? leading * LINES_OF_TABLE
      : opensList(node) && next
        ? leading
        : 0;
    const alone = context.large && isShortList(before?.node, node);
    const kept = { ...box, ...(ahead > 0 && { ahead }), ...(alone && { whole: true as const }) };
    const passed = placed[index - 2];
    const gapPassing = passed ? modules(context, gapBetween(passed.node, node, context)) : gap;
    return {
      kind: 'box',
      box: named(kept, each),
      gapBefore: gap,
      ...(gapPassing !== gap && { gapPassing }),
    };
  });
}
