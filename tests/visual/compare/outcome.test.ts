import { expect, it } from 'vitest';
import type { Change } from '../../../src/visual/compare/change.ts';
import { findRunOver } from '../../../src/visual/compare/findRunOver.ts';
import { type FileOutcome, hasPassed, type PageOutcome } from '../../../src/visual/compare/outcome.ts';

it('a file of which no page differs has not passed while there is a problem beside its pages', () => {
  const file: FileOutcome = {
    ...{ name: 'guide', status: 'passed', wasPages: 1, nowPages: 1 },
    ...{ pages: [], matter: [], problems: [] },
  };
  expect(hasPassed(file)).toBe(true);
  expect(hasPassed({ ...file, problems: ['a mask has expired'] })).toBe(false);
  expect(hasPassed({ ...file, status: 'new' })).toBe(false);
});

it('words that left a page and stand on another ran over, where they are more than two', () => {
  const page = (number: number, change: Omit<Change, 'kind' | 'sentence'>): PageOutcome => ({
    ...{ verdict: 'changed', was: number, now: number, width: 0, height: 0 },
    ...{ differing: 0, areas: [], opening: '', masks: [], pictures: {} },
    changes: [{ kind: 'text', sentence: 'a change', ...change }],
  });
  const kinds = (words: string) =>
    findRunOver([page(1, { was: words }), page(2, { now: words })]).flatMap(({ changes }) =>
      changes.map(({ kind }) => kind),
    );
  expect(kinds('ask the child')).toEqual(['ran-over', 'ran-over']);
  expect(kinds('the child')).toEqual(['text', 'text']);
});
