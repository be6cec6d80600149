import { describe, expect, it } from 'vitest';
import { findSource } from '../../../src/visual/source/findSource.ts';
import { indexSources } from '../../../src/visual/source/sourceIndex.ts';

const index = indexSources([
  {
    file: 'guide/01.md',
    text: '# Worried?\n\nIf a child is in danger, call **{{contacts.cads}}** at once.\nSay who you are and what you saw.\n',
  },
  { file: 'guide/02.md', text: 'Early help is offered to the whole family by one lead professional.\n' },
  { file: 'data/contacts.yml', text: 'emergency: "999"\ncads:\n  professionals: 0344 800 8021\n' },
]);

describe('findSource', () => {
  it('finds the line of a block by its words', () => {
    expect(findSource(index, 'Early help is offered to the entire family')).toEqual({
      file: 'guide/02.md',
      line: 1,
      column: 1,
    });
    expect(findSource(index, 'call 0344 at once. Say who you are and what you saw.')).toMatchObject({ line: 4 });
  });

  it('finds a changed value in the data', () => {
    expect(findSource(index, 'If a child is in danger, call 8021 at once', '8021')).toEqual({
      file: 'data/contacts.yml',
      line: 3,
      column: 27,
    });
  });

  it('says nothing of words that stand nowhere', () => {
    expect(findSource(index, 'Contents of this guide in order')).toBeUndefined();
  });
});
