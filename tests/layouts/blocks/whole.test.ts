import { describe, expect, it } from 'vitest';
import { composeBlock } from '../../../layouts/blocks/compose.ts';
import type { Block } from '../../../src/document/nodes.ts';
import { contextOf } from '../support/context.ts';
import { everyBlock } from '../support/sample.ts';

const wholeOf = (type: Block['type'], textSize: number) => {
  const block = everyBlock.find((each) => each.type === type);
  return block && composeBlock(block, contextOf({ textSize })).whole;
};

describe('what stays on one page', () => {
  it('a form is one sheet to copy, but in large print, where it would leave too much white', () => {
    expect(wholeOf('form', 12)).toBe(true);
    expect(wholeOf('form', 18)).toBeUndefined();
  });
  it('a box of questions up to 16 pt, and mostly from there on', () => {
    expect([12, 16, 18, 24].map((size) => wholeOf('questions', size))).toEqual([true, true, 'mostly', 'mostly']);
  });
  it('an example and an open point, for more white in large print, whose pages have half the lines', () => {
    expect([12, 24].map((size) => wholeOf('example', size))).toEqual(['usually', 'mostly']);
    expect([12, 24].map((size) => wholeOf('openPoint', size))).toEqual(['usually', 'mostly']);
  });
});
