import { describe, expect, it } from 'vitest';
import type { Box, TableBox, TableBoxCell } from '../../../src/document/boxes.ts';
import type { LaidBox } from '../../../src/document/laid.ts';
import { layBlock } from '../../../src/typeset/index.ts';
import { fonts, lines, linesOf, text, wordsOf } from '../helpers.ts';

const cell = (column: number, box: Box, columnSpan = 1, rowSpan = 1): TableBoxCell => ({
  column,
  columnSpan,
  rowSpan,
  box: { ...box, role: { type: 'TD' } },
});
const table = (rows: readonly (readonly TableBoxCell[])[], extra: Partial<TableBox> = {}): TableBox => ({
  kind: 'table',
  role: { type: 'Table' },
  shares: [0, 0, 0].slice(0, Math.max(...rows.map((row) => row.length))),
  rows: rows.map((cells) => ({ role: { type: 'TR' }, cells })),
  head: 0,
  columnGap: 0,
  ...extra,
});
const lay = (box: TableBox, width: number) => layBlock(box, width, { fonts });
const rowsOf = (box: LaidBox): readonly LaidBox[] => (box.kind === 'group' ? box.items : []);
const widthsOf = (box: LaidBox): number[] => rowsOf(rowsOf(box)[0] ?? box).map(({ width }) => width);

describe('columns', () => {
  it('fill the table by their contents', () => {
    const { box } = lay(
      table([[cell(0, text('a')), cell(1, text('a rather longer text that wants the most room'))]]),
      200,
    );
    const [narrow = 0, wide = 0] = widthsOf(box);
    expect(narrow + wide).toBeCloseTo(200);
    expect(wide).toBeGreaterThan(narrow * 3);
  });

  it('are shared out as asked, but hold their longest word', () => {
    const cells = [cell(0, text('safeguarding')), cell(1, text('x')), cell(2, text('y'))];
    const even = widthsOf(lay(table([cells], { shares: [1, 1, 1] }), 300).box);
    expect(even).toEqual([100, 100, 100]);
    const tight = widthsOf(lay(table([cells], { shares: [1, 1, 1] }), 150).box);
    expect(tight[0]).toBeGreaterThan(60);
    expect(tight.reduce((sum, width) => sum + width, 0)).toBeCloseTo(150);
  });

  it('give way to records where the longest words do not fit', () => {
    const cells = [cell(0, text('safeguarding')), cell(1, text('partnership'))];
    const records = text('Safeguarding: partnership', { role: { type: 'P' } });
    const wide = lay(table([cells], { records }), 200);
    expect(wide.elements[0]?.role.type).toBe('Table');
    const narrow = lay(table([cells], { records }), 100);
    expect(narrow.elements.map(({ role }) => role.type)).toEqual(['P']);
    expect(linesOf(narrow.box).map(wordsOf).join('')).toBe('Safeguarding: partnership');
  });

  it('part words where there are no records, and lose none', () => {
    const cells = [cell(0, text('safeguarding')), cell(1, text('partnership'))];
    const { box, findings } = lay(table([cells]), 100);
    expect(linesOf(box).map(wordsOf).join('')).toBe('safeguardingpartnership');
    for (const line of linesOf(box)) expect(line.width).toBeLessThanOrEqual(50.001);
    expect(findings.every(({ rule }) => rule === 'long-word')).toBe(true);
  });

  it('stand one under another where there is no room even for letters', () => {
    const shares = Array.from({ length: 12 }, () => 0);
    const cells = shares.map((_, column) => cell(column, text('word')));
    const { box } = lay(table([cells], { shares }), 100);
    expect(linesOf(box).map(wordsOf)).toEqual(shares.map(() => 'word'));
  });

  it('let an address part before other words do', () => {
    const cells = [cell(0, text('safeguarding')), cell(1, text('norfolk.lscp@norfolk.gov.uk'))];
    const { box, findings } = lay(table([cells]), 190);
    expect(linesOf(box).map((line) => wordsOf(line).trim())).toContain('safeguarding');
    expect(findings.map(({ message }) => message).join()).toContain('norfolk.lscp');
  });
});

describe('spanning cells', () => {
  it('are as wide as the columns that they span', () => {
    const { box } = lay(
      table([[cell(0, text('over both'), 2)], [cell(0, text('a')), cell(1, text('b'))]], {
        shares: [1, 1],
        columnGap: 10,
      }),
      210,
    );
    const [first, second] = rowsOf(box);
    expect(rowsOf(first ?? box).map(({ width }) => width)).toEqual([210]);
    expect(rowsOf(second ?? box).map(({ x, width }) => [x, width])).toEqual([
      [0, 100],
      [110, 100],
    ]);
  });

  it('are as high as the rows that they span, the last row growing for them', () => {
    const { box, elements } = lay(
      table(
        [[cell(0, lines(4), 1, 2), cell(1, lines(1))], [cell(1, lines(2))], [cell(0, lines(1)), cell(1, lines(1))]],
        { shares: [1, 1] },
      ),
      200,
    );
    expect(box.height).toBe(72 + 18);
    expect(elements.map(({ role }) => role.type)).toEqual(['Table', 'TR', 'TD', 'TD', 'TR', 'TD', 'TR', 'TD', 'TD']);
    const [band] = rowsOf(box);
    const cells = rowsOf(band ?? box).slice(2);
    expect(cells.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [100, 0],
      [100, 18],
    ]);
  });
});

describe('row groups', () => {
  const typesOf = (box: TableBox, width = 200) =>
    lay(box, width).elements.map(({ role, up }) => `${role.type} in ${up}`);
  const row = (content: string) => [cell(0, text(content))];

  it('part heads from other rows in the structure tree', () => {
    expect(typesOf(table([row('Sign'), row('a'), row('b')], { head: 1 }))).toEqual([
      'Table in -1',
      'THead in 0',
      'TR in 1',
      'TD in 2',
      'TBody in 0',
      'TR in 4',
      'TD in 5',
      'TR in 4',
      'TD in 7',
    ]);
  });

  it('are there too where the cells stand one under another', () => {
    const cells = (type: string) => Array.from({ length: 12 }, (_, column) => cell(column, text(`${type} ${column}`)));
    const wide = table([cells('Head'), cells('Cell')], { head: 1, shares: cells('').map(() => 0) });
    const types = lay(wide, 100).elements.filter(({ role }) => role.type === 'THead' || role.type === 'TBody');
    expect(types.map(({ role, up }) => [role.type, up])).toEqual([
      ['THead', 0],
      ['TBody', 0],
    ]);
  });

  it('are left out where all rows are heads, or none, or the table is no Table to a listener', () => {
    expect(typesOf(table([row('Sign')], { head: 1 }))).toEqual(['Table in -1', 'TR in 0', 'TD in 1']);
    expect(typesOf(table([row('a'), row('b')]))).not.toContain('TBody in 0');
    expect(typesOf(table([row('a'), row('b')], { head: 1, role: { type: 'Div' } }))).not.toContain('THead in 0');
    expect(typesOf(table([row('a'), row('b')], { head: 1, decoration: true }))).toEqual([]);
  });
});

describe('rows', () => {
  it('have a rule between them, not after the last', () => {
    const between = { weight: 0.5, colour: 'hair' };
    const { box } = lay(table([[cell(0, text('a'))], [cell(0, text('b'))]], { between }), 100);
    expect(rowsOf(box).map(({ rules }) => rules)).toEqual([{ bottom: between }, undefined]);
  });

  it('have a rule between them that stops at a cell that goes on into the next row', () => {
    const between = { weight: 0.5, colour: 'hair' };
    const rows = [
      [cell(0, lines(1)), cell(1, lines(2), 1, 2), cell(2, lines(1)), cell(3, lines(1))],
      [cell(0, lines(1)), cell(2, lines(1)), cell(3, lines(1))],
      [cell(0, lines(1), 4)],
    ];
    const { box } = lay(table(rows, { shares: [1, 1, 1, 1], columnGap: 4, between }), 412);
    const [band] = rowsOf(box);
    const [first, second] = rowsOf(band ?? box);
    expect(first?.rules?.bottom).toBeUndefined();
    expect(rowsOf(first ?? box).map(({ x, width, rules }) => [x, width, rules])).toEqual([
      [0, 100, { bottom: between }],
      [208, 204, { bottom: between }],
    ]);
    expect(second?.rules).toEqual({ bottom: between });
  });
});
