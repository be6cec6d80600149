import { describe, expect, it } from 'vitest';
import type { Element, LaidBox } from '../../../src/document/laid.ts';
import { heardIn, readTags } from '../../../src/pdf/index.ts';
import { build, element, flow, text } from '../support/flow.ts';

const heard = (elements: readonly Element[], items: readonly LaidBox[]): string => {
  const box: LaidBox = { kind: 'group', x: 0, y: 0, width: 340, height: 40, items };
  const { elements: read, findings } = readTags(build(flow([{ elements, box }])), 'x.pdf');
  expect(findings).toEqual([]);
  return read.map(heardIn).join('');
};
const right = (box: LaidBox): LaidBox => ({ ...box, x: 60 });
const below = (box: LaidBox): LaidBox => ({ ...box, y: 20 });

describe('texts of one element in boxes of their own', () => {
  it('are heard as two words: the number of a heading and the heading', () => {
    expect(heard([element({ type: 'H1' })], [text('4.1'), right(text('What we mean'))])).toBe('4.1 What we mean');
  });

  it('get no second space', () => {
    expect(heard([element({ type: 'H1' })], [text('4.1 '), right(text('What'))])).toBe('4.1 What');
  });

  it('are kept apart across inline elements', () => {
    const elements = [element({ type: 'P' }), element({ type: 'Span' }, 0, true)];
    expect(heard(elements, [text('One', 1), below(text('two'))])).toBe('One two');
  });

  it('are kept apart after a drawing on the line', () => {
    const drawing = { width: 8, height: 8, shapes: [{ path: 'M0 0L8 0L8 8Z', fill: 'ink' }] };
    const sign = text([{ text: 'sign', drawing }]);
    expect(heard([element({ type: 'P' })], [sign, below(text('words'))])).toBe('sign words');
  });

  it('stay as they are where each has its own paragraph or cell', () => {
    const elements = [element({ type: 'Div' }), element({ type: 'P' }, 0), element({ type: 'P' }, 0)];
    expect(heard(elements, [text('One', 1), below(text('two', 2))])).toBe('One\ntwo');
  });
});
