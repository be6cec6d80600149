import type { JsonObject } from '../../../../src/document/json.ts';
import type { Diagram } from '../../../../src/document/nodes.ts';

/** One diagram of each kind, of nobody's guidance. */
export const samples: { readonly [kind: string]: JsonObject } = {
  continuum: {
    levels: [
      { number: 1, what: 'Open to everybody.', who: 'Neighbours', heard: ['common', 'plain'] },
      { number: 2, what: 'A little more.', who: 'A helper', heard: ['extra'] },
      { number: 3, what: 'Much more.', who: 'A team', heard: ['strong'] },
    ],
    stepUp: { label: 'Climb', text: 'When it grows' },
    stepDown: { label: 'Descend', text: 'When it shrinks' },
  },
  flowchart: {
    nodes: [
      {
        id: 'a',
        kind: 'ask',
        number: 1,
        title: 'Is it on fire?',
        text: 'Look and smell.',
        next: { yes: 'b', no: 'c' },
      },
      { id: 'b', kind: 'act', title: 'Ring the brigade', text: 'Call 0123 456 7890.' },
      { id: 'c', kind: 'ask', number: 2, title: 'Is it warm?', text: 'Touch it.', next: { yes: 'd', no: 'e' } },
      { id: 'd', kind: 'step', title: 'Let it cool', text: 'Wait a while.', next: 'e' },
      { id: 'e', kind: 'step', number: 3, title: 'Put it away', text: 'On the shelf.', next: 'f' },
      { id: 'f', kind: 'ask', number: 4, title: 'Does it fit?', text: 'Try once.', next: { yes: 'g', no: 'c' } },
      { id: 'g', kind: 'outcome', title: 'Done', text: 'Close the door.' },
    ],
  },
  genogram: {
    symbols: [
      { shape: 'square', meaning: 'One kind of person.' },
      { shape: 'cross', meaning: 'No longer here.' },
      { shape: 'zigzag', meaning: 'They quarrel.' },
      { shape: 'spiral', meaning: 'Nobody knows.' },
    ],
    example: {
      parents: [
        { shape: 'square', name: 'Abel', age: 40, died: '2001' },
        { shape: 'circle', name: 'Berta', age: 38 },
      ],
      union: 'line-slash',
      children: [{ shape: 'diamond', name: 'Chris', age: 9 }],
      text: 'A family of three.',
    },
  },
  scale: {
    questions: [
      { title: 'What is wrong?', words: 'Say it.' },
      { title: 'What is right?', words: 'Say it too.' },
      { title: 'What next?', words: 'Plan it.' },
    ],
    scale: {
      from: 0,
      to: 10,
      worst: { label: 'Bottom', means: 'It cannot be worse' },
      safest: { label: 'Top', means: 'It cannot be better' },
      prompt: 'Why a 7 and not a 6?',
    },
  },
  steps: {
    steps: [
      { from: 2, to: 3, up: 'Two is not enough.', down: 'Three is too much.' },
      { from: 1, to: 2, up: 'One is not enough.', down: 'Two is too much.' },
    ],
    stepUp: { label: 'Climb', text: 'It grew' },
    stepDown: { label: 'Descend', text: 'It shrank' },
    always: 'The first level goes on.',
  },
  tiles: {
    tiles: [
      { number: 1, title: 'Bread', words: 'Daily.' },
      { number: 2, title: 'Water' },
      { number: 3, title: 'Sleep' },
    ],
  },
  triangle: {
    centre: { title: 'The garden', words: 'green and wet' },
    sides: [
      { letter: 'A', title: 'Earth', items: ['Loam', 'Clay'] },
      { letter: 'B', title: 'Weather', items: ['Rain', 'Sun'] },
      { letter: 'C', title: 'People', items: ['Gardener', 'Guest', 'Thief', 'Child'] },
    ],
  },
  wheel: {
    centre: 'The year',
    themes: [
      { title: 'Winter', words: 'Cold and long' },
      { title: 'Spring', words: 'Green' },
      { title: 'Harvest', words: 'Full barns' },
    ],
  },
};

export const kinds = Object.keys(samples);
export const ALTERNATIVE = 'What the drawing tells.';

/** A diagram node of a kind, with the sample's data or others. */
export function diagramOf(kind: string, data: JsonObject = samples[kind] ?? {}): Diagram {
  return {
    type: 'diagram',
    position: { file: 'guide/01.md', line: 1, column: 1 },
    name: kind,
    kind,
    alternative: ALTERNATIVE,
    caption: [],
    data,
  };
}

/** Words that a reader must find, wherever they stand in the data; names of shapes, kinds and boxes are none. */
export function wordsOf(value: unknown): readonly string[] {
  const silent = ['id', 'kind', 'shape', 'next', 'union', 'died', 'from', 'to', 'letter'];
  if (typeof value === 'string') return value.split(/\s+/).filter((word) => word !== '');
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap(wordsOf)
    : Object.entries(value).flatMap(([key, inner]) => (silent.includes(key) ? [] : wordsOf(inner)));
}
