import type { Box } from '../../src/document/boxes.ts';
import type { Group } from '../../src/document/nodes.ts';
import { FLOW } from '../theme/space.ts';
import { composeBlocks } from './compose.ts';
import { type Context, modules } from './context.ts';
import { stack } from './make.ts';

/** A named block, where it stands inside another: its contents. (In the flow its blocks are the flow's own.) */
export function group(node: Group, context: Context): Box {
  return stack(composeBlocks(node.blocks, context), modules(context, FLOW));
}
