import { describe, expect, it } from 'vitest';
import { layOn, lines, readAll } from '../helpers.ts';

const stroke = { weight: 1, colour: 'ink' };
const LINE = 18;

/** Which rules the blocks of each page have. */
const rulesOn = (first: number, second: number) =>
  layOn(
    [lines(first, { rules: { top: stroke, bottom: stroke } }), lines(second, { rules: { top: stroke } })],
    200,
    LINE * 10,
  ).pages.map((page) => (page.kind === 'flow' ? page.pieces.map(({ box }) => Object.keys(box.rules ?? {})) : []));

describe('a rule that meets another', () => {
  it('goes where the next block on its page begins with one', () => {
    expect(rulesOn(5, 4)).toEqual([[['top'], ['top']]]);
  });
  it('stays at the end of a page, and where nothing follows it', () => {
    expect(rulesOn(10, 8)).toEqual([[['top', 'bottom']], [['top']]]);
  });
  it('takes no word with it', () => {
    const boxes = [lines(3, { rules: { bottom: stroke } }), lines(3, { rules: { top: stroke } })];
    expect(readAll(layOn(boxes, 200, LINE * 10).pages)).toBe(
      readAll(layOn([lines(3), lines(3)], 200, LINE * 10).pages),
    );
  });
});
