import { describe, expect, it } from 'vitest';
import { plateSuits } from '../../../layouts/diagrams/index.ts';
import { FULL, TEXT } from '../../../layouts/theme/page.ts';
import { config } from './support/edition.ts';
import { diagramOf, kinds } from './support/samples.ts';

describe('a plate', () => {
  it.each(kinds)('suits %s at 12 pt across the page', (kind) => {
    expect(plateSuits(diagramOf(kind), 12, FULL)).toBe(true);
  });

  it('does not suit large print', () => {
    expect(plateSuits(diagramOf('wheel'), 16, FULL)).toBe(false);
  });

  it('does not suit a narrow column', () => {
    expect(plateSuits(diagramOf('wheel'), 12, TEXT)).toBe(false);
  });

  it('does not suit a kind without one', () => {
    expect(plateSuits(diagramOf('spiral', {}), 12, FULL)).toBe(false);
  });

  it('does not suit a flowchart that is longer than a page', () => {
    const nodes = Array.from({ length: 20 }, (_, index) => ({
      id: `n${index}`,
      kind: 'step',
      number: index + 1,
      title: 'One of many steps',
      text: 'Each with words enough for a line.',
      next: `n${index + 1}`,
    }));
    expect(plateSuits(diagramOf('flowchart', { nodes }), 12, FULL)).toBe(false);
  });

  it('does not suit a word that is wider than its place', () => {
    const themes = [{ title: 'Familienzusammengehörigkeitsgefühl' }, { title: 'Schule' }];
    expect(plateSuits(diagramOf('wheel', { themes }), 12, FULL)).toBe(false);
  });

  it('does not suit a level whose name does not fit its layer', () => {
    const name = 'Zielgerichtete Unterstützungsleistungen';
    const own = { ...config, levels: [{ number: 1, name, colour: 'sea' }] };
    expect(plateSuits(diagramOf('continuum'), 12, FULL, own)).toBe(false);
  });
});
