import { describe, expect, it } from 'vitest';
import { lexContent } from '../../../src/visual/plates/lexContent.ts';

const read = (stream: string) => lexContent(stream).map(({ operator, operands }) => [operator, ...operands]);

describe('lexContent', () => {
  it.each([
    [
      '0 0 0 1 k 1 g',
      [
        ['k', '0', '0', '0', '1'],
        ['g', '1'],
      ],
    ],
    ['/Cs1 cs\n.5 -1. scn % a remark\nf*', [['cs', '/Cs1'], ['scn', '.5', '-1.'], ['f*']]],
    ['[(a\\)b) -20 (c(d))]TJ', [['TJ', '[(a\\)b) -20 (c(d))]']]],
    [
      "<0A f>Tj(x)'",
      [
        ['Tj', '<0A f>'],
        ["'", '(x)'],
      ],
    ],
    ['/P <</MCID 0 /A [1 2] /S (>>)>> BDC EMC', [['BDC', '/P', '<</MCID 0 /A [1 2] /S (>>)>>'], ['EMC']]],
    ['q BI /W 1 /H 1 ID \u0000k EI Q', [['q'], ['BI'], ['Q']]],
    ['', []],
    ['(never closed', []],
  ])('takes apart %j', (stream, operations) => expect(read(stream)).toEqual(operations));

  it('keeps all text but spaces between operators', () => {
    const stream = 'q\n1 0 0 1 0 0 cm BI /W 1 ID x EI\nBT (a % b) Tj ET Q';
    expect(
      lexContent(stream)
        .map(({ text }) => text)
        .join('\n'),
    ).toBe('q\n1 0 0 1 0 0 cm\nBI /W 1 ID x EI\nBT\n(a % b) Tj\nET\nQ');
  });
});
