import type { Box, Role, TableBox } from '../../src/document/boxes.ts';
import type { FormField } from '../../src/document/nodes.ts';
import { frame, writingLines } from '../theme/drawings.ts';
import { mm } from '../theme/mm.ts';
import { RULE } from '../theme/space.ts';
import { fill } from '../theme/words.ts';
import { freed } from './column.ts';
import { type Context, modules } from './context.ts';
import { edges, role, row, space, stack, textBox } from './make.ts';
import { plainText } from './plainText.ts';
import { scaleField } from './scaleField.ts';
import { tickBoxes } from './tickBoxes.ts';
import { wordsBox } from './words.ts';

/** Between two lines to write on: 9 mm, more in large print, where hands are larger too, up to 17 mm. */
const LINE_PITCH = mm(9);
const LINE_PITCH_SIZES = 1.75;
const WIDEST_LINE_PITCH = mm(17);
const ROW_HEIGHT = mm(12);
/** Share of the width below which a line to write on would be too short to stand beside its label. */
const LABEL_SHARE = 0.34;

const pitchOf = ({ scale }: Context): number =>
  Math.min(WIDEST_LINE_PITCH, Math.max(LINE_PITCH, scale.textSize * LINE_PITCH_SIZES));
/** Room to write in, which a listener hears with what it is for: `A line to write on: Child’s name`. */
const roomFor = ({ label }: FormField, room: string): { readonly role: Role } =>
  role('Figure', { alternative: [room, plainText(label)].filter(Boolean).join(': ') });

/** A line to write on, beside its label where there is room for both, else under it. */
function oneLine(field: FormField, label: Box, context: Context): Box {
  const pitch = pitchOf(context);
  const beside = !context.large;
  const labelWidth = beside ? context.measure * LABEL_SHARE : 0;
  const drawing = writingLines(context.measure - labelWidth - (beside ? modules(context, 2) : 0), 1, pitch, RULE.hair);
  const room: Box = { kind: 'art', drawing, ...roomFor(field, context.words.lineToWriteOn) };
  if (!beside) return stack([label, room], 0);
  return row(
    [
      { width: labelWidth, box: freed(label) },
      { width: 'rest', box: room },
    ],
    modules(context, 2),
  );
}

/** An empty table: its heads, and rows high enough for a hand. */
function emptyTable(field: FormField, label: Box, context: Context): Box {
  const height = Math.max(ROW_HEIGHT, pitchOf(context));
  const air = modules(context, 0.5);
  const columns = field.choices.map((_, column) => column);
  const cell = (column: number, box: Box) => ({ column, columnSpan: 1, rowSpan: 1, box });
  const heads = field.choices.map((choice, column) =>
    cell(
      column,
      textBox(
        [{ text: choice }],
        context.scale.cell,
        { face: 'bold' },
        {
          ...role('TH', { scope: 'Column' }),
          padding: edges({ top: air, bottom: air }),
        },
      ),
    ),
  );
  const stroke = { weight: RULE.hair, colour: 'line' };
  const box: TableBox = {
    kind: 'table',
    ...role('Table', {
      summary: fill(context.words.emptyRows, { number: field.amount }),
    }),
    shares: columns.map(() => 1),
    head: 1,
    rows: [
      { role: { type: 'TR' }, cells: heads, rules: { bottom: { weight: RULE.foot, colour: 'ink' } } },
      ...Array.from({ length: field.amount }, () => ({
        role: { type: 'TR' } as const,
        cells: columns.map((column) => cell(column, space(height, { ...role('TD') }))),
        rules: { bottom: stroke },
      })),
    ],
    columnGap: modules(context, 2),
  };
  return stack([label, box], modules(context, 0.5));
}

/**
 * One field: its label, then room for what is written, ticked or ringed; to a listener the room is named too. `hinted`:
 * tick boxes say what to do with them.
 */
export function formField(field: FormField, context: Context, hinted = true): Box {
  const { body } = context.scale;
  const label = wordsBox(
    field.label,
    context,
    body,
    { ...(field.kind !== 'text' && { face: 'bold' }) },
    { ...role('P'), ...(field.kind !== 'text' && { ahead: body.leading * 2 }) },
  );
  switch (field.kind) {
    case 'text':
      return label;
    case 'line':
      return oneLine(field, label, context);
    case 'lines': {
      const drawing = writingLines(context.measure, field.amount, pitchOf(context), RULE.hair);
      const alternative = fill(context.words.linesToWriteOn, { number: field.amount });
      return stack([label, { kind: 'art', drawing, ...roomFor(field, alternative) }], 0);
    }
    case 'boxes':
      return tickBoxes(field, label, context, hinted);
    case 'scale':
      return scaleField(field, label, context);
    case 'table':
      return emptyTable(field, label, context);
    case 'space': {
      const drawing = frame(context.measure, mm(field.amount), RULE.foot);
      return stack([label, { kind: 'art', drawing, ...roomFor(field, context.words.freeRoom) }], modules(context, 1));
    }
  }
}
