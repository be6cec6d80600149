import { describe, expect, it } from 'vitest';
import { firstUnheard } from '../../../src/pdf/index.ts';

describe('firstUnheard', () => {
  it('finds nothing where all is heard in order, with more between', () => {
    expect(firstUnheard([['See page'], ['One two.']], 'See page 12. One, two')).toBeUndefined();
  });

  it('finds words that are missing, or stand in another order', () => {
    expect(firstUnheard([['one two three']], 'one three')).toBe('two three');
    expect(firstUnheard([['first'], ['second']], 'second first')).toBe('second');
  });

  it('finds two words that are run together', () => {
    expect(firstUnheard([['4.1'], ['What we mean']], '4.1What we mean')).toBe('1 What we mean');
  });

  it('takes a word that a page break parts for one, and only there', () => {
    expect(firstUnheard([['safe', 'guarding']], 'safeguarding')).toBeUndefined();
    expect(firstUnheard([['safe '], ['guarding']], 'safeguarding')).toBe('safe guarding');
  });

  it('takes a word that several page breaks part for one', () => {
    expect(firstUnheard([['a safe', 'gua', 'rding b']], 'a safeguarding b')).toBeUndefined();
    expect(firstUnheard([['a safe', 'gua', 'rding b']], 'a safegurding b')).toBe('safe gua rding b');
    expect(firstUnheard([['first,', 'seco', 'nd ', 'b']], 'first,second b')).toBeUndefined();
  });

  it('takes a sign that is turned among right-to-left words for itself, and only there', () => {
    expect(firstUnheard([['שלום ≥ 5']], 'שלום ≤ 5')).toBeUndefined();
    expect(firstUnheard([['age ≥ 5']], 'age ≤ 5')).toBe('≥ 5');
  });

  it('takes ligatures and marks of direction for what is heard', () => {
    expect(firstUnheard([['ﬁrst \u200fעברית']], 'first עברית')).toBeUndefined();
  });
});
