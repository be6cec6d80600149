import { describe, expect, it } from 'vitest';
import { readOperations } from '../../../src/pdf/tags/tokens.ts';

describe('readOperations', () => {
  it('reads names, numbers, strings, arrays and dictionaries as operands', () => {
    expect(readOperations('/P <</MCID 3/ActualText(a \\) >> b)>>BDC % note\n[<41>-2 (x(y))]TJ T*')).toEqual([
      { operator: 'BDC', operands: ['/P', '<</MCID 3/ActualText(a \\) >> b)>>'] },
      { operator: 'TJ', operands: ['[<41>-2 (x(y))]'] },
      { operator: 'T*', operands: [] },
    ]);
  });
});
