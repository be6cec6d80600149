import { describe, expect, it } from 'vitest';
import { diagramInWords } from '../../../layouts/diagrams/index.ts';
import { boxesOf, textOf } from './support/boxesOf.ts';
import { contextAt } from './support/edition.ts';
import { diagramOf, kinds, samples } from './support/samples.ts';

describe('a diagram in words', () => {
  it('gives a flowchart as a numbered list, with where each answer leads', () => {
    const box = diagramInWords(diagramOf('flowchart'), contextAt(12));
    const text = box ? textOf(box) : '';
    expect(text).toContain(
      '1 Is it on fire? Look and smell. If yes: Ring the brigade. Call 0123 456 7890. If no: Go to step 2.',
    );
    expect(text).toContain('If no: Go back to step 2.');
    expect(box && boxesOf(box).filter(({ box: own }) => own.role?.type === 'LI')).toHaveLength(5);
  });

  it.each(kinds.filter((kind) => kind !== 'flowchart'))('is nothing for %s, whose plate is read out itself', (kind) => {
    expect(diagramInWords(diagramOf(kind), contextAt(12))).toBeNull();
  });

  it('is nothing where the chapter gives the words', () => {
    const data = { ...samples.flowchart, inWords: false };
    expect(diagramInWords(diagramOf('flowchart', data), contextAt(12))).toBeNull();
  });
});
