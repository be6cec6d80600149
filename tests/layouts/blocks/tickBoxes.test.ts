import { expect, it } from 'vitest';
import { composeBlock } from '../../../layouts/blocks/compose.ts';
import { all } from '../support/boxes.ts';
import { contextOf } from '../support/context.ts';
import { position, text } from '../support/sample.ts';

/** Widths of the columns of tick boxes, line by line. */
function columns(choices: readonly string[], textSize = 12): readonly (readonly (number | 'rest')[])[] {
  const field = { kind: 'boxes' as const, label: [text('Which?')], choices, amount: 0, position };
  const form = composeBlock({ type: 'form', title: [], fields: [field], position }, contextOf({ textSize }));
  const list = all(form).find(({ role }) => role?.type === 'L');
  const lines = list?.kind === 'stack' ? list.items : [];
  return lines.map((line) => (line.kind === 'row' && !line.role ? line.cells.map(({ width }) => width) : []));
}

it('choices stand under those of the field before, also where the last is longer', () => {
  const [short] = columns(['Yes', 'Partly', 'No']);
  const [long] = columns(['Yes', 'No', 'Not needed at this time']);
  expect(long?.slice(0, 2)).toEqual(short?.slice(0, 2));
});
it('four choices stand in one line or in two pairs, and never leave one alone', () => {
  expect(columns(['Yes', 'Partly', 'No', 'None'])).toHaveLength(1);
  const pairs = columns(['Yes', 'No', 'There was one before this year', 'Not known']);
  expect(pairs.map((line) => line.length)).toEqual([2, 2]);
});
it('three choices stand in one line or one under another', () => {
  expect(columns(['Yes', 'Partly', 'No'])).toHaveLength(1);
  const long = 'Not yet, because it was not safe to do';
  expect(columns(['Yes', long, long])).toEqual([[], [], []]);
});
it('choices as long as the line stand one under another', () => {
  const long = 'A choice of so many words that nothing else has room beside it on any line of it';
  expect(columns([long, long])).toEqual([[], []]);
});
