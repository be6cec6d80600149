import type { Box, Run } from '../../src/document/boxes.ts';
import type { List, ListItem } from '../../src/document/nodes.ts';
import { onLine, tickBox } from '../theme/drawings.ts';
import { FLOW, TIGHT } from '../theme/space.ts';
import { inColumn } from './column.ts';
import { type Context, modules } from './context.ts';
import { listItem } from './listItem.ts';
import { role, stack } from './make.ts';

/** Room for a bullet, for a tick box, and for a number of one or two digits, so that lists that go on stand alike, em. */
const BULLET = 1.5;
const TICK = 1.9;
const NUMBER = 1.8;
/** Room for each digit of a longer number, and the air after it, em. */
const DIGIT = 0.65;
const NUMBER_AIR = 0.5;
/** Height of a tick box, em. */
const TICK_SIZE = 1.1;
/** Bullets by depth of nesting. */
const bullets = ['•', '–', '•'];

const label = (node: List, item: ListItem, index: number, context: Context): Run => {
  if (item.checked !== undefined) {
    const { ticked, notTicked } = context.words;
    const size = context.scale[context.text].size;
    return {
      text: '',
      drawing: onLine(tickBox(size * TICK_SIZE, item.checked), size),
      role: { type: 'Span', actualText: item.checked ? ticked : notTicked },
    };
  }
  if (node.ordered) return { text: String(node.start + index), face: 'bold' };
  return { text: bullets[context.listDepth % bullets.length] ?? '•', face: 'bold' };
};

const labelRoom = (node: List): number => {
  if (node.items.some((item) => item.checked !== undefined)) return TICK;
  if (!node.ordered) return BULLET;
  return Math.max(NUMBER, String(node.start + node.items.length - 1).length * DIGIT + NUMBER_AIR);
};

/** Least items of a list that parts with no single item before or after the end of the page. */
const LONG_LIST = 4;
const isFirstOrLastButOne = (index: number, items: number): boolean =>
  items >= LONG_LIST && (index === 0 || index === items - 2);

/** A list, ordered or not, with its nested lists and tick boxes. */
export function list(node: List, context: Context): Box {
  const room = labelRoom(node) * context.scale[context.text].size;
  const within: Context = {
    ...context,
    hang: 0,
    measure: context.measure - room,
    listDepth: context.listDepth + 1,
  };
  const tasks = node.items.some((item) => item.checked !== undefined);
  const { leading } = context.scale[context.text];
  const items = node.items.map((item, index) =>
    listItem(
      label(node, item, index, context),
      room,
      item.blocks,
      within,
      isFirstOrLastButOne(index, node.items.length) && !context.large ? { ahead: leading } : {},
    ),
  );
  const numbering = node.ordered ? 'Decimal' : tasks ? 'None' : 'Disc';
  return inColumn(
    stack(items, modules(context, node.tight ? TIGHT : (FLOW + TIGHT) / 2), role('L', { listNumbering: numbering })),
    context,
  );
}
