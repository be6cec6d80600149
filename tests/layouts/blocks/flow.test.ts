import { describe, expect, it } from 'vitest';
import { composeBlock } from '../../../layouts/blocks/compose.ts';
import { composeFlow } from '../../../layouts/blocks/flow.ts';
import type { Block, Table } from '../../../src/document/nodes.ts';
import { all } from '../support/boxes.ts';
import { contextOf } from '../support/context.ts';
import { everyBlock, item, paragraph, position, tableOf } from '../support/sample.ts';

const heading = everyBlock.filter(({ type }) => type === 'heading').slice(0, 1);
const plain: Table = { ...tableOf(3), caption: [] };
const flowOf = (blocks: readonly Block[]) =>
  composeFlow([...heading, ...blocks], contextOf(), 0).flatMap((each) => (each.kind === 'box' ? [each] : []));

describe('words between a heading and a table', () => {
  it('stay with a table that has no caption, and stand close to it', () => {
    const [, opens, table] = flowOf([paragraph('What it is of.'), plain]);
    expect(opens?.box.ahead).toBeGreaterThan(contextOf().scale.body.leading);
    const [, , captioned] = flowOf([paragraph('What it is of.'), tableOf(3)]);
    expect(table?.gapBefore).toBeLessThan(captioned?.gapBefore ?? 0);
  });
  it('may stand on the page before one that has a caption', () => {
    const [, opens] = flowOf([paragraph('What it is of.'), tableOf(3)]);
    expect(opens?.box.ahead).toBeUndefined();
  });
});

it('what follows a table knows its room after the words before that table', () => {
  const blocks = [paragraph('One.'), tableOf(3), paragraph('Two.'), paragraph('Three.')];
  const [, , , second, third] = flowOf(blocks);
  expect(second?.gapPassing).toBe(third?.gapBefore);
  expect(second?.gapBefore).toBeGreaterThan(third?.gapBefore ?? 0);
});

describe('a list', () => {
  /** How many lines each item wants of what follows it. */
  const wants = (count: number, more = {}): readonly boolean[] => {
    const items = Array.from({ length: count }, (_, index) => item(`Item ${index}`));
    const box = composeBlock({ type: 'list', ordered: false, start: 1, tight: true, items, position }, contextOf(more));
    return all(box)
      .filter(({ role }) => role?.type === 'LI')
      .map(({ ahead }) => (ahead ?? 0) > 0);
  };
  it('of four items or more leaves no single one before or after the end of a page', () => {
    expect(wants(4)).toEqual([true, false, true, false]);
    expect(wants(6)).toEqual([true, false, false, false, true, false]);
  });
  it('of fewer items parts anywhere, and so do lists on the short pages of large print', () => {
    expect(wants(3)).toEqual([false, false, false]);
    expect(wants(4, { textSize: 18 })).toEqual([false, false, false, false]);
  });
});
