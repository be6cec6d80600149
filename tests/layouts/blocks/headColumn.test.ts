import { describe, expect, it } from 'vitest';
import { headColumn } from '../../../layouts/blocks/headColumn.ts';
import type { Table } from '../../../src/document/nodes.ts';
import { paragraph, position } from '../support/sample.ts';

const GRID = 102;
const ROOM = 465;
const cell = (column: number, words: string) => ({
  position,
  column,
  columnSpan: 1,
  rowSpan: 1,
  blocks: [paragraph(words)],
});
const tableOf = (rows: readonly (readonly [string, string])[]): Table => ({
  type: 'table',
  position,
  caption: [],
  columns: [
    { align: 'left', share: 0 },
    { align: 'left', share: 0 },
  ],
  head: [],
  body: rows.map(([head, words]) => ({ position, cells: [cell(0, head), cell(1, words)] })),
  rowHeads: true,
});

describe('the column of row heads', () => {
  it('stays on the grid where its words are short', () => {
    expect(headColumn(tableOf([['CADS', 'Talks a worry through with you.']]), 12, GRID, ROOM)).toBe(GRID);
  });
  it('is wider where long heads would be higher than what they head', () => {
    const long = 'Advice for practitioners who provide safeguarding services, as reissued';
    expect(headColumn(tableOf([[long, 'How and when to share.']]), 12, GRID, ROOM)).toBeGreaterThan(GRID);
  });
  it('is wider where it would part a web address', () => {
    const address = 'directory.somewhere.gov.uk';
    const words = 'What is there, how to reach it, and what it costs, in a few lines of text. '.repeat(2);
    expect(headColumn(tableOf([[address, words]]), 12, GRID, ROOM)).toBeGreaterThan(GRID);
  });
});
