import type { Box, Run, TextBox } from '../../src/document/boxes.ts';
import type { Inline, Table, TableCell } from '../../src/document/nodes.ts';
import { FLOW, RULE } from '../theme/space.ts';
import { composeBlocks } from './compose.ts';
import { type Context, inside, modules } from './context.ts';
import { runsOf } from './inline.ts';
import { keepWhole } from './keepWhole.ts';
import { edges, role, stack, textBox } from './make.ts';
import { cellAt, headsOver } from './tableHeads.ts';
import { wordsBox } from './words.ts';

/** Inline words of a cell, its blocks one after another. */
function cellRuns(cell: TableCell, context: Context): readonly Run[] {
  return cell.blocks.flatMap((block, index): readonly Run[] =>
    block.type === 'paragraph' ? [...(index > 0 ? [{ text: ' ' }] : []), ...runsOf(block.children, context)] : [],
  );
}

/** The heads of a column as one label: "Going well", or "Signs, going well" under two rows of heads. */
function label(table: Table, column: number, context: Context): TextBox | undefined {
  const runs = headsOver(table, column)
    .map((cell) => cellRuns(cell, context))
    .filter((cell) => cell.some((run) => run.text.trim() !== ''))
    .flatMap((cell, index) => [...(index > 0 ? [{ text: ', ' }] : []), ...cell]);
  return runs.length > 0
    ? textBox(runs, context.scale.body, { face: 'bold' }, { ...role('P'), ahead: context.scale.body.leading })
    : undefined;
}

function value(cell: TableCell, context: Context): readonly Box[] {
  return cell.blocks.length > 0 ? composeBlocks(cell.blocks, context) : [];
}

/** The head of a record: "Theme: Resilience", what it is light, which one bold. */
function heading(head: TextBox | undefined, children: readonly Inline[], context: Context): Box {
  const lead: readonly Run[] = head ? [...head.runs, { text: ': ' }].map((run) => ({ ...run, face: 'regular' })) : [];
  const box = wordsBox(
    children,
    context,
    context.scale.h3,
    { face: 'bold' },
    { ...role('P'), whole: true, ahead: context.scale.body.leading * 2 },
  );
  return { ...box, runs: [...lead, ...box.runs] };
}

/**
 * A row that its first cell heads: the cell in the size of a heading, once more where a long record goes on. Otherwise
 * the first cell is a field like others.
 */
function record(table: Table, index: number, context: Context): Box {
  const columns = table.columns.map((_, column) => column);
  const seen = new Set<TableCell>();
  const fields: Box[] = [];
  let headed = false;
  for (const column of columns) {
    const cell = cellAt(table, index, column);
    if (!cell || seen.has(cell)) continue;
    seen.add(cell);
    const [only, ...others] = cell.blocks;
    const head = label(table, column, context);
    if (table.rowHeads && column === 0 && only?.type === 'paragraph' && others.length === 0) {
      fields.push(heading(head, only.children, context));
      headed = true;
      continue;
    }
    if (cell.blocks.length === 0) continue;
    fields.push(
      stack([...(head ? [head] : []), ...value(cell, context)], modules(context, 0.25), { whole: keepWhole(context) }),
    );
  }
  const body = stack(fields, modules(context, 1), { ...role('LBody'), ...(headed && { head: 1 }) });
  return stack([body], 0, {
    ...role('LI'),
    // Without a head its fields stand each by itself: it may part between them.
    whole: headed ? keepWhole(context) : 'usually',
    rules: { top: { weight: RULE.foot, colour: 'ink' } },
    padding: edges({ top: modules(context, 1) }),
  });
}

/** A table as a list of records: each row by itself, its column's heading repeated before each value. */
export function records(table: Table, context: Context): Box {
  const within = inside(context, context.measure, 'body');
  const items = table.body.map((_, index) => record(table, index, within));
  // A table of heads alone keeps its words.
  const heads = table.columns.flatMap((_, column) => label(table, column, within) ?? []);
  const only = items.length > 0 ? items : [stack([stack(heads, 0, role('LBody'))], 0, role('LI'))];
  return stack(only, modules(context, FLOW), role('L', { listNumbering: 'None' }));
}
