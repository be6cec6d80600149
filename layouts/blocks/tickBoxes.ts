import type { Box } from '../../src/document/boxes.ts';
import type { FormField } from '../../src/document/nodes.ts';
import { onLine, tickBox } from '../theme/drawings.ts';
import { widthOnLine } from '../theme/fit.ts';
import { type Context, modules } from './context.ts';
import { role, row, space, stack, textBox } from './make.ts';

/** Room for a tick box, and between a choice and the next box, em. */
const TICK_ROOM = 1.9;
const AIR = 1.5;
/** Height of a tick box, em. */
const TICK_SIZE = 1.2;
/** Most tick boxes side by side: of a few choices, and of a longer list. */
const MOST_COLUMNS = 4;
const LIST_COLUMNS = 3;
/** Choices that stand in pairs where they have no room in one line. */
const LEAST_PAIRED = 4;
/** Least room for a choice, so that choices of neighbouring fields stand under one another, em. */
const LEAST_CHOICE = 8;

interface Columns {
  readonly count: number;
  /** Width of each column but the last, which has what is left, pt. */
  readonly width: number;
}

const inLines = <Item>(items: readonly Item[], perLine: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / perLine) }, (_, line) =>
    items.slice(line * perLine, (line + 1) * perLine),
  );

/** Columns of tick boxes: as many as have room, the last one for a choice longer than the others. */
function columnsOf({ choices }: FormField, { scale, measure }: Context): Columns {
  const { size } = scale.body;
  const widest = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map((choice) => size * TICK_ROOM + widthOnLine(choice, size)));
  const most = choices.length <= MOST_COLUMNS ? choices.length : LIST_COLUMNS;
  const fitting = [most, ...(choices.length >= LEAST_PAIRED ? [2] : [])]
    .filter((count) => count > 1)
    .map((count) => {
      const lines = inLines(choices, count);
      const others = lines.flatMap((line) => line.slice(0, count - 1));
      const last = lines.flatMap((line) => line.slice(count - 1));
      const width = Math.max(size * LEAST_CHOICE, widest(others) + size * AIR);
      return { count, width, needs: width * (count - 1) + widest(last) };
    })
    .find(({ needs }) => needs <= measure);
  return fitting ?? { count: 1, width: measure };
}

/** Tick boxes with their choices, side by side where there is room. `hinted`: they say what to do with them. */
export function tickBoxes(field: FormField, label: Box, context: Context, hinted: boolean): Box {
  const { body, small } = context.scale;
  const items = field.choices.map((choice) =>
    row(
      [
        {
          width: body.size * TICK_ROOM,
          box: textBox(
            [
              {
                text: '',
                drawing: onLine(tickBox(body.size * TICK_SIZE), body.size),
                role: { type: 'Span', actualText: context.words.notTicked },
              },
            ],
            body,
            {},
            role('Lbl'),
          ),
        },
        { width: 'rest', box: textBox([{ text: choice }], body, {}, role('LBody')) },
      ],
      0,
      { ...role('LI'), whole: true },
    ),
  );
  const { count, width } = columnsOf(field, context);
  const lines =
    count > 1
      ? inLines(items, count).map((line) =>
          row(
            [
              ...line.map((box, index) => ({ width: index < count - 1 ? width : ('rest' as const), box })),
              ...(line.length < count ? [{ width: 'rest' as const, box: space(0) }] : []),
            ],
            0,
            { whole: true },
          ),
        )
      : items;
  const hint = hinted ? [textBox(context.words.tick, small, { colour: 'slate' }, role('P'))] : [];
  return stack(
    [
      stack([label, ...hint], 0, { ahead: body.leading }),
      stack(lines, modules(context, 0.75), role('L', { listNumbering: 'None' })),
    ],
    modules(context, 0.5),
  );
}
