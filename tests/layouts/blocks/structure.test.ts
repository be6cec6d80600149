import { describe, expect, it } from 'vitest';
import { composeBlock } from '../../../layouts/blocks/compose.ts';
import type { Block } from '../../../src/document/nodes.ts';
import { all, roles, words } from '../support/boxes.ts';
import { contextOf } from '../support/context.ts';
import { everyBlock, spannedTable, tableOf } from '../support/sample.ts';

const find = (type: Block['type']): Block => {
  const block = everyBlock.find((each) => each.type === type);
  if (!block) throw new Error(type);
  return block;
};
const types = (block: Block, more = {}) => roles(composeBlock(block, contextOf(more))).map(({ type }) => type);

describe('elements of blocks', () => {
  it('a section heading is one element with its number', () => {
    const box = composeBlock(find('heading'), contextOf());
    expect(roles(box).map(({ type }) => type)).toEqual(['H2']);
    expect(words(box)).toBe('1.1 Heading two');
    expect(box.bookmark).toEqual({ level: 2, title: '1.1 Heading two' });
  });
  it('a list has items with label and body', () => {
    const [first, ...rest] = types(find('list'));
    expect(first).toBe('L');
    expect(rest.slice(0, 3)).toEqual(['LI', 'Lbl', 'LBody']);
  });
  it('levels are a table: caption, then a row with head and signs for each level', () => {
    for (const more of [{}, { textSize: 24 }])
      expect(types(find('levels'), more).filter((type) => type !== 'P')).toEqual([
        'Table',
        'Caption',
        'TR',
        'TH',
        'TD',
        'TR',
        'TH',
        'TD',
      ]);
  });
  it('each level says its number and its name beside its colour', () => {
    expect(words(composeBlock(find('levels'), contextOf()))).toContain('3 Targeted sign three');
  });
  it('call-outs say what they are', () => {
    expect(words(composeBlock(find('remember'), contextOf()))).toMatch(/^Remember /);
    expect(words(composeBlock(find('example'), contextOf()))).toMatch(/^Practice example /);
    expect(words(composeBlock(find('questions'), contextOf()))).toMatch(/^Questions to ask /);
    expect(types(find('quote'))[0]).toBe('BlockQuote');
  });
  it('a note has a name, and leads back to its mark', () => {
    const box = composeBlock(find('footnotes'), contextOf());
    expect(roles(box).find(({ type }) => type === 'Note')?.name).toBe('one-note-1');
    const links = all(box).flatMap((each) => (each.kind === 'text' ? each.runs.flatMap((run) => run.link ?? []) : []));
    expect(links).toEqual(['#one-note-1-mark']);
    const marked = composeBlock(find('paragraph'), contextOf());
    expect(marked.anchors).toContain('one-note-1-mark');
  });
  it('room to write in is named for a listener', () => {
    const names = roles(composeBlock(find('form'), contextOf())).flatMap(({ alternative }) => alternative ?? []);
    expect(names).toEqual([
      'A line to write on: Name',
      '3 lines to write on: Worry',
      'Free room to write or draw in: Draw',
    ]);
  });
  it('the words under a picture are its caption', () => {
    const figure = {
      ...find('figure'),
      caption: [{ type: 'text', value: 'A leaf', position: find('figure').position }],
    };
    expect(roles(composeBlock(figure as Block, contextOf())).map(({ type }) => type)).toEqual([
      'Div',
      'Figure',
      'Caption',
    ]);
  });
  it('whom to ring is one item for each, with one body', () => {
    const types = roles(composeBlock(find('contacts'), contextOf())).map(({ type }) => type);
    expect(types.filter((type) => type === 'LBody')).toHaveLength(types.filter((type) => type === 'LI').length);
    // Title; then name, whom it is for, note and the four ways to reach it.
    expect(types.filter((type) => type === 'P')).toHaveLength(8);
  });
  it('a scale names both its ends', () => {
    expect(words(composeBlock(find('form'), contextOf()))).toContain('0: worst 2: safest');
  });
  it('a table’s cells are heads of columns and rows, or data', () => {
    const cells = roles(composeBlock(tableOf(2), contextOf())).filter(({ type }) => type === 'TH' || type === 'TD');
    expect(cells.map(({ type, scope }) => scope ?? type)).toEqual(['Column', 'Column', 'Row', 'TD', 'Row', 'TD']);
  });
  it('cells of a table with spans name their heads', () => {
    const cells = roles(composeBlock(spannedTable, contextOf()));
    expect(cells.find(({ columnSpan }) => columnSpan === 2)?.headers).toEqual(['head-0-1', 'head-0-2', 'row-0']);
    expect(cells.find(({ rowSpan }) => rowSpan === 2)).toMatchObject({ type: 'TH', scope: 'Row' });
    const names = new Set(cells.flatMap(({ name }) => name ?? []));
    expect(cells.flatMap(({ headers = [] }) => headers).filter((name) => !names.has(name))).toEqual([]);
  });
  it('a table wider than three columns is a list of records in large print, its heads repeated', () => {
    const box = composeBlock(tableOf(4), contextOf({ textSize: 18 }));
    expect(box.kind).toBe('stack');
    expect(roles(box).some(({ type }) => type === 'Table')).toBe(false);
    for (const head of [/Head 0: r\dc0/g, /Head 1 r\dc1/g, /Head 2 r\dc2/g, /Head 3 r\dc3/g])
      expect(words(box).match(head)).toHaveLength(2);
    expect(composeBlock(tableOf(3), contextOf({ textSize: 16 })).kind).toBe('table');
  });
  it('the larger the text, the fewer columns a table has', () => {
    expect(composeBlock(tableOf(3), contextOf({ textSize: 24 })).kind).toBe('stack');
    expect(composeBlock(tableOf(2), contextOf({ textSize: 24 })).kind).toBe('table');
    expect(composeBlock(tableOf(2), contextOf({ textSize: 48 })).kind).toBe('stack');
  });
  it('a record has the value that comes down from the row above', () => {
    const box = composeBlock(
      { ...spannedTable, columns: [...spannedTable.columns, { align: 'left', share: 0 }] },
      contextOf({ textSize: 18 }),
    );
    expect(words(box).match(/tall/g)).toHaveLength(2);
  });
  it('a large-print heading gives the page of the ordinary edition', () => {
    const box = composeBlock(find('heading'), contextOf({ textSize: 18, ordinary: 'guide' }));
    const pages = all(box).flatMap((each) => (each.kind === 'text' ? each.runs.flatMap((run) => run.page ?? []) : []));
    expect(pages).toEqual([{ target: 'here', edition: 'guide' }]);
    expect(words(box)).toContain('Page {here} in the A4 edition');
  });
});
