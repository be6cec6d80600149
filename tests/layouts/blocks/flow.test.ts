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
  const itemsIn = (count: number): Block => {
    const items = Array.from({ length: count }, (_, index) => item(`Item ${index}`));
    return { type: 'list', ordered: false, start: 1, tight: true, items, position };
  };
  /** How many lines each item wants of what follows it. */
  const wants = (count: number, more = {}): readonly boolean[] =>
    all(composeBlock(itemsIn(count), contextOf(more)))
      .filter(({ role }) => role?.type === 'LI')
      .map(({ ahead }) => (ahead ?? 0) > 0);
  it('of four items or more leaves no single one before or after the end of a page', () => {
    expect(wants(4)).toEqual([true, false, true, false]);
    expect(wants(6)).toEqual([true, false, false, false, true, false]);
  });
  it('of fewer items parts anywhere, and so do lists on the short pages of large print', () => {
    expect(wants(3)).toEqual([false, false, false]);
    expect(wants(4, { textSize: 18 })).toEqual([false, false, false, false]);
  });
  it('that is all that its heading stands over stays whole in large print, where it is short', () => {
    const shortList = (textSize: number, before: readonly Block[]) =>
      composeFlow([...before, itemsIn(3)], contextOf({ textSize }), 0).flatMap((each) =>
        each.kind === 'box' ? [each.box] : [],
      );
    expect(shortList(24, heading).at(-1)?.whole).toBe(true);
    expect(shortList(24, [paragraph('Words before it.')]).at(-1)?.whole).toBeUndefined();
    expect(shortList(12, heading).at(-1)?.whole).toBeUndefined();
  });
});

describe('beside the rule of a section', () => {
  const section = heading[0];
  const example = everyBlock.find(({ type }) => type === 'example');
  const form = everyBlock.find(({ type }) => type === 'form');
  const boxes = (blocks: readonly (Block | undefined)[], more = {}) =>
    composeFlow(
      blocks.flatMap((block) => (block ? [block] : [])),
      contextOf(more),
      0,
    ).flatMap((each) => (each.kind === 'box' ? [each.box] : []));

  it('an example has no second rule under it, and none elsewhere loses its own', () => {
    const [closedBySection] = boxes([example, section]);
    expect(closedBySection?.rules?.top).toBeDefined();
    expect(closedBySection?.rules?.bottom).toBeUndefined();
    expect(closedBySection?.padding?.bottom).toBe(0);
    const [closed] = boxes([example, paragraph('On.')]);
    expect(closed?.rules?.bottom).toBeDefined();
  });
  it('an example keeps its rule in large print: the section may begin overleaf', () => {
    const [closed] = boxes([example, section], { textSize: 24 });
    expect(closed?.rules?.bottom).toBeDefined();
  });
  it('a form has no second rule over it', () => {
    const [, openedBySection] = boxes([section, form]);
    expect(openedBySection?.rules?.top).toBeUndefined();
    const [, opened] = boxes([paragraph('On.'), form]);
    expect(opened?.rules?.top).toBeDefined();
  });
});

it('a box keeps more room from a heading right above it than words do', () => {
  const under = (block: Block | undefined) =>
    composeFlow(
      [everyBlock.find((each) => each.type === 'heading' && each.level === 3), block].flatMap((each) =>
        each ? [each] : [],
      ),
      contextOf(),
      0,
    ).flatMap((each) => (each.kind === 'box' ? [each.gapBefore] : []))[1];
  const words = under(paragraph('Words.')) ?? 0;
  for (const type of ['remember', 'questions', 'example', 'openPoint'])
    expect(under(everyBlock.find((each) => each.type === type))).toBeGreaterThan(words);
});

describe('the numbers of a list', () => {
  const roomOf = (start: number, count: number): number | 'rest' | undefined => {
    const items = Array.from({ length: count }, (_, index) => item(`Item ${index}`));
    const box = composeBlock({ type: 'list', ordered: true, start, tight: true, items, position }, contextOf());
    const first = all(box).find(({ role }) => role?.type === 'LI');
    return first?.kind === 'row' ? first.cells[0]?.width : undefined;
  };
  it('have the same room where a list goes on with two digits', () => {
    expect(roomOf(10, 3)).toBe(roomOf(1, 9));
  });
  it('have more room from three digits on', () => {
    expect(roomOf(99, 3)).toBeGreaterThan(Number(roomOf(10, 3)));
  });
});
