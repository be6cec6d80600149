import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/document/boxes.ts';
import { heardIn, printTags, readTags } from '../../../src/pdf/index.ts';
import { build, element, flow, text } from '../support/flow.ts';

const drawing = { width: 8, height: 8, shapes: [{ path: 'M0 0L8 0L8 8Z', fill: 'ink' }] };
const read = (words: string, role: Role) => {
  const elements = [element({ type: 'P' }), element(role, 0, true)];
  const box = text([
    { text: words, drawing, element: 1 },
    { text: ' I agree', element: 0 },
  ]);
  const { elements: tree, findings } = readTags(build(flow([{ elements, box }])), 'x.pdf');
  expect(findings).toEqual([]);
  return { heard: tree.map(heardIn).join(''), tags: printTags(tree) };
};

describe('a drawing on the line', () => {
  it('is heard as what its element says in place of it', () => {
    expect(read('', { type: 'Span', actualText: 'box to tick' }).heard).toBe('box to tick I agree');
  });

  it('is heard as its own text', () => {
    expect(read('arrow', { type: 'Span' }).heard).toBe('arrow I agree');
  });

  it('is decoration where nothing says what it is', () => {
    expect(read('', { type: 'Span' }).tags).not.toContain('Span');
  });
});
