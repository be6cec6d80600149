import { expect, it } from 'vitest';
import type { Box, SlotBox } from '../../../src/document/boxes.ts';
import type { LaidPlate } from '../../../src/document/laid.ts';
import { collectSlots, layFlow } from '../../../src/typeset/index.ts';
import { edges, flowOf, fonts, pageOf, rulesOf, stack, text } from '../helpers.ts';

it('lists each slot once, with the width that the block will ask for', () => {
  const slot = (plate: string): SlotBox => ({ kind: 'slot', plate, props: { a: 1 } });
  const row: Box = {
    kind: 'row',
    gap: 10,
    cells: [
      { width: 40, box: text('8') },
      { width: 'rest', box: stack([slot('a'), slot('a')], { padding: edges(5) }) },
    ],
  };
  const cell = { column: 1, columnSpan: 1, rowSpan: 1, box: slot('b') };
  const label = { column: 0, columnSpan: 1, rowSpan: 1, box: text('Level') };
  const table: Box = {
    kind: 'table',
    shares: [1, 3],
    head: 0,
    columnGap: 0,
    rows: [{ role: { type: 'TR' }, cells: [label, cell] }],
  };
  const flow = flowOf([row, table]);
  const page = pageOf(200, 400);
  const slots = collectSlots(flow, page, { fonts });
  expect(slots.map(({ slot: own, width }) => [own.plate, width])).toEqual([
    ['a', 140],
    ['b', 150],
  ]);
  const plates = new Map<string, LaidPlate>(
    slots.map(({ key, width }) => [key, { key, width, height: 30, elements: [], words: '', tree: null }]),
  );
  expect(rulesOf(layFlow(flow, page, { fonts, plates }).findings)).toEqual([]);
});
