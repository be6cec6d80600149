import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Box } from '../../../src/document/boxes.ts';
import { edges, layOn, rulesOf, stack, text } from '../helpers.ts';

const WORDS = 'some words to be set in a narrow column, and more of them than one line holds';
const cellOf = (box: Box, column: number, rowSpan = 1) => ({ column, columnSpan: 1, rowSpan, box });
const beside = (boxes: readonly Box[]): Box => ({
  kind: 'row',
  gap: 6,
  cells: boxes.map((box) => ({ width: 'rest', box })),
});
/** A first column that spans over all rows of the second. */
const band = (first: Box, others: readonly Box[], head: number): Box => ({
  kind: 'table',
  role: { type: 'Table' },
  shares: [1, 1],
  head,
  columnGap: 4,
  rows: others.map((box, index) => ({
    role: { type: 'TR' },
    ground: 'tint',
    cells: [...(index === 0 ? [cellOf(first, 0, others.length)] : []), cellOf(box, 1)],
  })),
});

const block: fc.Arbitrary<Box> = fc.letrec<{ box: Box }>((tie) => ({
  box: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(text(WORDS), text('')),
    fc.nat({ max: 80 }).map((height): Box => ({ kind: 'space', height })),
    fc.nat({ max: 80 }).map((height): Box => ({ kind: 'art', drawing: { width: 20, height, shapes: [] } })),
    fc.nat({ max: 80 }).map((n): Box => ({ kind: 'picture', src: '', hash: 'x', width: 10, height: n + 1 })),
    fc.tuple(fc.array(tie('box'), { maxLength: 4 }), fc.nat({ max: 2 })).map(([items, head]) => stack(items, { head })),
    fc.array(tie('box'), { minLength: 1, maxLength: 3 }).map(beside),
    fc
      .tuple(tie('box'), fc.array(tie('box'), { minLength: 1, maxLength: 3 }), fc.nat({ max: 1 }))
      .map(([first, others, head]) => band(first, others, head)),
    tie('box').map((box): Box => ({ ...box, breakBefore: 'page' })),
    tie('box').map((box): Box => ({ ...box, minHeight: 60, ahead: 60 })),
    tie('box').map((box): Box => ({ ...box, padding: edges(15), ground: 'tint', whole: true })),
  ),
})).box;
const blocks = fc.array(block, { minLength: 1, maxLength: 4 });

it('pages that are too low for what stands on them come to an end', () => {
  fc.assert(
    fc.property(blocks, fc.integer({ min: -30, max: 60 }), (boxes, height) => {
      expect(layOn(boxes, 200, height, 12).pages.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});

it('a page on which nothing can be placed is an error, and the flow goes on after it', () => {
  const cells = beside([text(WORDS), text(WORDS)]);
  const first: Box = { ...band(cells, [text(WORDS)], 0), padding: edges(15), ground: 'tint', whole: true };
  const { findings, pages } = layOn([band(first, [stack([]), stack([])], 0), text('after')], 200, -1);
  expect(rulesOf(findings)).toContain('too-high');
  expect(pages.length).toBeLessThan(50);
});
