import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOperators } from '../../../src/print/content/readOperators.ts';

const namesOf = (text: string) => readOperators(text).map(({ name }) => name);

describe('readOperators', () => {
  it('reads operands of every kind', () => {
    const [operator] = readOperators('/Name#20x -1.5 .25 (a\\(b\\)\\051\\n) <4142> [1 (x) -2] << /K [1] >> true Op');
    expect(operator?.operands).toEqual([
      { kind: 'name', value: 'Name x' },
      { kind: 'number', value: -1.5 },
      { kind: 'number', value: 0.25 },
      { kind: 'string', value: 'a(b))\n' },
      { kind: 'string', value: 'AB' },
      {
        kind: 'array',
        items: [
          { kind: 'number', value: 1 },
          { kind: 'string', value: 'x' },
          { kind: 'number', value: -2 },
        ],
      },
      { kind: 'other' },
      { kind: 'other' },
    ]);
  });

  it('goes over comments, and strings that look like operators', () => {
    expect(namesOf('q % Q q\n(Q) Tj (nested (Q) ) Tj Q')).toEqual(['q', 'Tj', 'Tj', 'Q']);
  });

  it('takes an inline image for one operator, whatever its data', () => {
    expect(namesOf('q BI /W 2 /H 1 /CS /RGB /BPC 8 ID \x00\xffQ q(<\x01 EI Q')).toEqual(['q', 'BI', 'Q']);
  });

  it('says where each operator stands, so that all else can be copied', () => {
    const text = '1 0 0 1 5 5 cm\n/X Do';
    expect(readOperators(text).map(({ start, end }) => text.slice(start, end))).toEqual(['1 0 0 1 5 5 cm', '/X Do']);
  });

  it('comes to an end whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'()<>[]/% \n\\qQ01.-BIEDT'), maxLength: 60 }), (text) => {
        readOperators(text);
      }),
    );
  });
});
