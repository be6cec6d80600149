import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowchartData } from '../../../layouts/diagrams/data/flowchartData.ts';
import { flowchartPlan } from '../../../layouts/diagrams/data/flowchartPlan.ts';
import type { JsonObject } from '../../../src/document/json.ts';
import { samples } from './support/samples.ts';

const plan = (data: JsonObject) => flowchartPlan(flowchartData(data));
const rows = plan(samples.flowchart ?? {});
const row = (id: string, of = rows) => of.find(({ node }) => node.id === id);

describe('the plan of a flowchart', () => {
  it('puts numbered boxes into the main column, in order', () => {
    expect(rows.filter(({ number }) => number !== '').map(({ node, number }) => `${number}${node.id}`)).toEqual([
      '1a',
      '2c',
      '3e',
      '4f',
    ]);
  });

  it('puts what an answer leads to beside its question', () => {
    expect(row('a')?.sides.map(({ label, boxes }) => [label, boxes.map(({ id }) => id)])).toEqual([['yes', ['b']]]);
    expect(row('a')?.down).toBe('no');
  });

  it('draws an arrow back to the main column where its way is free', () => {
    const joins = row('c')?.sides[0]?.joins;
    expect(rows[joins ?? -1]?.node.id).toBe('e');
  });

  it('says in words that an arrow goes back', () => {
    expect(row('f')?.sides.map(({ jump }) => jump)).toEqual([{ number: '2', title: 'Is it warm?', back: true }]);
  });

  it('ends in an outcome below the last question', () => {
    expect(rows.at(-1)?.node.id).toBe('g');
    expect(row('f')?.down).toBe('yes');
  });

  it('says in words that an arrow leaps over other boxes', () => {
    const leaping = plan({
      nodes: [
        { id: 'a', kind: 'ask', number: 1, title: 'A', next: { yes: 'b', no: 'c' } },
        { id: 'b', kind: 'ask', number: 2, title: 'B', next: { yes: 'end', no: 'c' } },
        { id: 'end', kind: 'outcome', title: 'End' },
        { id: 'c', kind: 'step', number: 3, title: 'C' },
      ],
    });
    expect(row('a', leaping)?.sides).toEqual([
      { label: 'no', boxes: [], joins: undefined, jump: { number: '3', title: 'C', back: false } },
    ]);
  });

  it('lets an arrow run past a row without anything beside it', () => {
    const passing = plan({
      nodes: [
        { id: 'a', kind: 'ask', number: 1, title: 'A', next: { yes: 'in', no: 'out' } },
        { id: 'out', kind: 'outcome', title: 'Out', next: 'z' },
        { id: 'in', kind: 'outcome', title: 'In', next: 'z' },
        { id: 'z', kind: 'step', number: 2, title: 'Z' },
      ],
    });
    expect(passing.map(({ node, passed }) => [node.id, passed])).toEqual([
      ['a', false],
      ['in', true],
      ['z', false],
    ]);
  });

  it('numbers the steps itself where the author has not', () => {
    const unnumbered = plan({
      nodes: [
        { id: 'a', kind: 'step', title: 'A', next: 'b' },
        { id: 'b', kind: 'ask', title: 'B', next: { yes: 'd', no: 'aside' } },
        { id: 'aside', kind: 'step', title: 'Aside', next: 'd' },
        { id: 'd', kind: 'step', title: 'D', next: 'e' },
        { id: 'e', kind: 'outcome', title: 'E' },
      ],
    });
    expect(unnumbered.map(({ node, number }) => number + node.id)).toEqual(['1a', '2b', '3d', 'e']);
  });

  it('leaves out arrows that lead nowhere', () => {
    expect(
      plan({ nodes: [{ id: 'a', kind: 'step', number: 1, title: 'A', next: 'nowhere' }] })[0]?.down,
    ).toBeUndefined();
  });

  it('holds every box exactly once, whatever the arrows', () => {
    const id = fc.integer({ min: 0, max: 7 }).map(String);
    const node = fc.record({
      kind: fc.constantFrom('ask', 'step', 'outcome', 'act'),
      number: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
      next: fc.oneof(id, fc.record({ yes: id, no: id }), fc.constant(null)),
    });
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 8 }), (nodes) => {
        const data = { nodes: nodes.map((own, index) => ({ ...own, id: String(index), title: `Box ${index}` })) };
        const placed = plan(data).flatMap(({ node: own, sides }) => [own, ...sides.flatMap(({ boxes }) => boxes)]);
        expect(placed.map((own) => own.id).sort()).toEqual(data.nodes.map((own) => own.id).sort());
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
