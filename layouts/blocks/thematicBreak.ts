import type { Box } from '../../src/document/boxes.ts';
import { line } from '../theme/drawings.ts';
import { mm } from '../theme/mm.ts';
import { RULE } from '../theme/space.ts';
import { inColumn } from './column.ts';
import type { Context } from './context.ts';

const LENGTH = mm(30);

/** A short rule: the matter changes. Decoration. */
export function thematicBreak(context: Context): Box {
  return inColumn({ kind: 'art', drawing: line(LENGTH, RULE.foot, 'line'), decoration: true }, context);
}
