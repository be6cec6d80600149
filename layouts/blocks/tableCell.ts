import type { Box, Role } from '../../src/document/boxes.ts';
import type { TableCell, TableColumn } from '../../src/document/nodes.ts';
import { composeBlocks } from './compose.ts';
import { type Context, inside, modules } from './context.ts';
import { edges, space, stack } from './make.ts';
import { wordsBox } from './words.ts';

const CELL_AIR = 0.75;

/** A cell: its single paragraph is the element's own text; more blocks are elements of their own. */
export function tableCell(
  cell: TableCell,
  column: TableColumn | undefined,
  context: Context,
  width: number,
  cellRole: Role,
): Box {
  const air = modules(context, CELL_AIR);
  const padding = edges({ top: air, bottom: air });
  const within = inside(context, width, 'cell');
  const bold = cellRole.type === 'TH';
  const [first, ...others] = cell.blocks;
  if (!first) return space(0, { role: cellRole, padding });
  if (first.type === 'paragraph' && others.length === 0 && first.id === undefined)
    return wordsBox(
      first.children,
      within,
      context.scale.cell,
      { ...(bold && { face: 'bold' }), ...(column && column.align !== 'left' && { align: column.align }) },
      { role: cellRole, padding },
    );
  return stack(composeBlocks(cell.blocks, within), modules(context, 0.75), { role: cellRole, padding });
}
