import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/pdf/read/decodeString.ts';
import { readOperations } from '../../../src/pdf/read/readOperations.ts';
import { readValue } from '../../../src/pdf/read/readValue.ts';

const value = (text: string) => readValue({ text, at: 0 });

describe('readValue', () => {
  it('reads names, numbers, references, strings, arrays and dictionaries', () => {
    expect(value(' % note\n/A#20b')).toBe('/A b');
    expect(value('-.5')).toBe(-0.5);
    expect(value('12 0 R')).toEqual({ to: 12 });
    expect(value('(a (b) \\) c)')).toEqual({ token: '(a (b) \\) c)' });
    expect(value('[1 0 R 2 0 /R true null <41>]')).toEqual([{ to: 1 }, 2, 0, '/R', true, null, { token: '<41>' }]);
    expect(value('<</A<</B 1>>/C[(>>)]>>')).toEqual(
      new Map<string, unknown>([
        ['/A', new Map([['/B', 1]])],
        ['/C', [{ token: '(>>)' }]],
      ]),
    );
  });

  it('does not take 0 RG for a reference', () => {
    expect(value('[1 0 RG]')).toEqual([1, 0]);
  });

  it('ends where the text ends, whatever is left open', () => {
    for (const open of ['', '[', '<<', '(', '<', '<</A', '[[[[']) expect(() => value(open)).not.toThrow();
    expect(() => value('['.repeat(100_000))).not.toThrow();
  });
});

describe('textOf', () => {
  it('reads escapes, octal codes and UTF-16', () => {
    expect(textOf({ token: '(a\\(b\\)\\\\\\101\\n)' })).toBe('a(b)\\A\n');
    expect(textOf({ token: '<FEFF0041D83DDE00>' })).toBe('A\u{1f600}');
  });
});

describe('readOperations', () => {
  it('gives each operator with its operands', () => {
    const stream = '/P <</MCID 3>>BDC % note\n[<41>-2 (x(y))]TJ T*';
    expect([...readOperations(stream)]).toEqual([
      { operator: 'BDC', operands: ['/P', new Map([['/MCID', 3]])] },
      { operator: 'TJ', operands: [[{ token: '<41>' }, -2, { token: '(x(y))' }]] },
      { operator: 'T*', operands: [] },
    ]);
  });
});
