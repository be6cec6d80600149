import { describe, expect, it } from 'vitest';
import { diagramInLargePrint } from '../../../layouts/diagrams/index.ts';
import type { Box } from '../../../src/document/boxes.ts';
import { boxesOf, textOf } from './support/boxesOf.ts';
import { contextAt } from './support/edition.ts';
import { ALTERNATIVE, diagramOf, kinds, samples, wordsOf } from './support/samples.ts';

const SIZES = [16, 18, 24, 60];

describe.each(kinds)('%s in large print', (kind) => {
  it.each(SIZES)('holds every word of its data at %i pt, none smaller', (size) => {
    const box = diagramInLargePrint(diagramOf(kind), contextAt(size));
    const printed = textOf(box);
    for (const word of wordsOf(samples[kind])) expect(printed).toContain(word);
    for (const { box: own } of boxesOf(box))
      if (own.kind === 'text') expect(own.style.size).toBeGreaterThanOrEqual(size);
  });

  it('gives every word a role, and every drawing a role or none at all', () => {
    for (const { box, parents } of boxesOf(diagramInLargePrint(diagramOf(kind), contextAt(18)))) {
      if (box.kind === 'text') expect([box, ...parents].some(({ role }) => role)).toBe(true);
      if (box.kind === 'art') expect(Boolean(box.decoration) !== Boolean(box.role?.alternative)).toBe(true);
    }
  });

  it('holds list items in lists alone, and nothing but labels and bodies in them', () => {
    for (const { box, parents } of boxesOf(diagramInLargePrint(diagramOf(kind), contextAt(18)))) {
      const above = parents.findLast(({ role }) => role)?.role?.type;
      const own = box.role?.type;
      if (own === 'LI') expect(above).toBe('L');
      if (own === 'Lbl' || own === 'LBody') expect(above).toBe('LI');
      if (own && above === 'L') expect(own).toBe('LI');
      if (own && above === 'LI') expect(['Lbl', 'LBody']).toContain(own);
    }
  });

  it('draws paths of lines and curves alone', () => {
    for (const { box } of boxesOf(diagramInLargePrint(diagramOf(kind), contextAt(18))))
      if (box.kind === 'art') for (const { path } of box.drawing.shapes) expect(path).toMatch(/^[MLCZ\d., -]+$/);
  });

  it('makes boxes of no data rather than failing', () => {
    expect(() => diagramInLargePrint(diagramOf(kind, {}), contextAt(18))).not.toThrow();
  });
});

describe('answers of a flowchart in large print', () => {
  const printed = textOf(diagramInLargePrint(diagramOf('flowchart'), contextAt(18)));

  it('say where they lead, by the number of the step', () => {
    expect(printed).toContain('If no: go to step 2');
    expect(printed).toContain('If no: go back to step 2');
  });

  it('stand before the box that they lead to', () => {
    expect(printed).toMatch(/If yes: Ring the brigade/);
  });
});

describe('an arrow down in a flowchart in large print', () => {
  it('stands on the page of what is before it', () => {
    const boxes = boxesOf(diagramInLargePrint(diagramOf('flowchart'), contextAt(24)));
    const isArrow = (box: Box): boolean =>
      boxesOf(box).some(({ box: own }) => own.kind === 'art' && own.drawing.height > own.drawing.width);
    const bodies = boxes.flatMap(({ box }) => (box.role?.type === 'LBody' && box.kind === 'stack' ? [box.items] : []));
    const before = bodies.flatMap((items) => {
      const [arrow, last] = items.toReversed();
      return arrow && last && isArrow(arrow) ? [last.ahead ?? 0] : [];
    });
    expect(before.length).toBeGreaterThan(1);
    for (const ahead of before) expect(ahead).toBeGreaterThan(24);
  });
});

describe('an answer of a flowchart in large print that names no step', () => {
  it('stands on the page of what it leads to', () => {
    const nodes = [
      { id: 'a', kind: 'ask', number: 1, title: 'Is it warm?', text: 'Touch it.', next: { yes: 'b', no: 'c' } },
      { id: 'b', kind: 'act', title: 'Wait', text: 'A while.' },
      { id: 'c', kind: 'outcome', title: 'Done', text: 'Close the door.' },
    ];
    const boxes = boxesOf(diagramInLargePrint(diagramOf('flowchart', { nodes }), contextAt(24)));
    const items = boxes.flatMap(({ box }) => (box.role?.type === 'LI' ? [box] : []));
    expect(items.map(({ ahead }) => (ahead ?? 0) > 24)).toEqual([true, false]);
  });
});

describe('a kind that is not known', () => {
  it('is set as a list of its words', () => {
    const data = { parts: [{ title: 'One part', words: 'and what it says' }] };
    expect(textOf(diagramInLargePrint(diagramOf('spiral', data), contextAt(18)))).toBe('One part and what it says');
  });

  it('is set as its alternative text where it has no words', () => {
    expect(textOf(diagramInLargePrint(diagramOf('spiral', {}), contextAt(18)))).toBe(ALTERNATIVE);
  });
});

describe('a flowchart in large print on a paper that takes its greys', () => {
  const bordersOn = (ground: 'white' | 'yellow') => {
    const context = contextAt(24);
    const document = { ...context.document, edition: { ...context.document.edition, ground } };
    const boxes = boxesOf(diagramInLargePrint(diagramOf('flowchart'), { ...context, document }));
    return new Set(boxes.flatMap(({ box }) => ('outline' in box && box.outline ? [box.outline.stroke.weight] : [])));
  };
  it('tells questions from steps by a heavier border', () => {
    expect(bordersOn('white').size).toBe(1);
    expect(bordersOn('yellow').size).toBe(2);
  });
});
