import { describe, expect, it } from 'vitest';
import type { Box, TextStyle } from '../../src/document/boxes.ts';
import { layFlow } from '../../src/typeset/index.ts';
import { edges, flowOf, fonts, pageOf, readAll, text } from './helpers.ts';

const WORDS = 'Safeguarding children is everyone’s responsibility: ring 0344 800 8021 or 999.';
/** Text area of A4 with margins of 20 mm and a foot, pt. */
const A4 = pageOf(482, 700);
const sizes = [12, 16, 18, 24, 36, 48, 60];
const bare = (content: string) => content.replace(/\s/g, '');
const count = (content: string) => [...bare(content)].sort().join('');
const styleOf = (size: number): TextStyle => ({ face: 'regular', size, leading: size * 1.5, colour: 'ink' });

describe.each(sizes)('at %i pt', (size) => {
  it('a table of any number of columns loses nothing and stays on the page', () => {
    for (let columns = 1; columns <= 12; columns++) {
      const row = (type: 'TH' | 'TD') => ({
        role: { type: 'TR' as const },
        cells: Array.from({ length: columns }, (_, column) => ({
          column,
          columnSpan: 1,
          rowSpan: 1,
          box: text(WORDS, { style: styleOf(size), role: { type }, padding: edges(size / 4) }),
        })),
      });
      const table: Box = {
        kind: 'table',
        role: { type: 'Table' },
        shares: Array.from({ length: columns }, () => 0),
        head: 1,
        columnGap: size / 2,
        rows: [row('TH'), row('TD'), row('TD')],
      };
      const { pages, findings } = layFlow(flowOf([table]), A4, { fonts });
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(count(readAll(pages))).toBe(count(WORDS.repeat(columns * 3)));
    }
  });

  it('a hang column, padding and lists leave room for words', () => {
    const style = styleOf(size);
    const list: Box = {
      kind: 'row',
      gap: 17,
      role: { type: 'LI' },
      cells: [
        { width: 119, box: text('Remember', { style, role: { type: 'Lbl' } }) },
        { width: 'rest', box: text(WORDS, { style, role: { type: 'LBody' }, padding: edges(size * 1.25) }) },
      ],
    };
    const { pages, findings } = layFlow(flowOf([list]), A4, { fonts });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(count(readAll(pages))).toBe(count(`Remember${WORDS}`));
  });
});
