import * as z from 'zod';
import { diagramSchema } from './dataSchemas.ts';
import { text, words } from './fields.ts';

/** Parts of the largest diagram: more cannot be seen at once. */
const MOST = 200;

/** A list of what `what` names; it must hold something. */
const listOf = <T extends z.ZodType>(entry: T, what: string) =>
  z
    .array(entry, { error: `must be a list of ${what}` })
    .min(1, { error: 'must not be empty' })
    .max(MOST, { error: `must not have more than ${MOST} ${what}` });

/** Settings inside a diagram. */
const group = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape, { error: 'must be names and values' });

const number = z.number({ error: 'must be a number' });
const direction = group({
  label: text.optional().describe('Name of the direction.'),
  text: text.optional().describe('What it means.'),
}).optional();
const part = group({ title: words, words: text.optional() });

const PEOPLE = ['square', 'circle', 'diamond', 'triangle'] as const;
const SIGNS = ['cross', 'dashed-square'] as const;
const LINES = [
  'line',
  'line-slash',
  'line-double-slash',
  'double-line',
  'triple-line',
  'dotted',
  'broken-line',
  'zigzag',
] as const;
const person = group({
  shape: z.enum(PEOPLE).optional(),
  name: text.optional(),
  age: text.optional(),
  died: z.union([z.boolean(), text], { error: 'must be true, or words' }).optional(),
});

const kindOf = <T extends z.ZodRawShape>(kind: string, shape: T) =>
  z.strictObject({ ...diagramSchema.shape, kind: z.literal(kind), ...shape });

const flowchart = kindOf('flowchart', {
  inWords: z.boolean({ error: 'must be true or false' }).optional(),
  nodes: listOf(
    group({
      id: words.describe('Name of the box, for `next`.'),
      kind: z.enum(['ask', 'step', 'outcome', 'act']).optional(),
      number: number.optional(),
      title: words,
      text: text.optional(),
      next: z
        .union([words, z.record(z.string(), words, { error: 'must be an id, or an id for each answer' })])
        .optional(),
    }),
    'boxes',
  ),
}).superRefine(({ nodes }, context) => {
  const ids = new Set<string>();
  const complain = (path: readonly (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path: ['nodes', ...path], message });
  for (const [index, { id }] of nodes.entries()) {
    if (ids.has(id)) complain([index, 'id'], `must be an id of its own, and “${id}” stands twice`);
    ids.add(id);
  }
  for (const [index, { next }] of nodes.entries()) {
    const arrows = typeof next === 'object' ? Object.entries(next) : next === undefined ? [] : [['', next] as const];
    for (const [answer, to] of arrows)
      if (!ids.has(to))
        complain(answer === '' ? [index, 'next'] : [index, 'next', answer], `must lead to a box, and none is “${to}”`);
  }
});

const genogram = kindOf('genogram', {
  symbols: listOf(group({ shape: z.enum([...PEOPLE, ...SIGNS, ...LINES]), meaning: words }), 'symbols').optional(),
  example: group({
    parents: listOf(person, 'people').max(2, { error: 'must be one or two people' }).optional(),
    union: z.enum(LINES).optional(),
    children: listOf(person, 'people').optional(),
    text: text.optional(),
  }).optional(),
}).superRefine(({ symbols, example }, context) => {
  if (!symbols && !example) context.addIssue({ code: 'custom', path: ['symbols'], message: 'must be there' });
});

/** What a file `data/diagrams/NAME.yml` holds, by its `kind`; layouts/diagrams/README.md says what comes of it. */
export const diagramSchemas: { readonly [kind: string]: z.ZodType } = {
  continuum: kindOf('continuum', {
    levels: listOf(
      group({
        number: number.optional(),
        what: text.optional(),
        who: text.optional(),
        heard: listOf(text, 'words').optional(),
      }),
      'levels',
    ),
    stepUp: direction,
    stepDown: direction,
  }),
  steps: kindOf('steps', {
    steps: listOf(
      group({ from: number.optional(), to: number.optional(), up: text.optional(), down: text.optional() }),
      'steps',
    ),
    stepUp: direction,
    stepDown: direction,
    always: text.optional(),
  }),
  triangle: kindOf('triangle', {
    centre: z.union([words, part]).optional(),
    sides: listOf(group({ letter: text.optional(), title: words, items: listOf(text, 'words').optional() }), 'sides'),
  }),
  wheel: kindOf('wheel', {
    centre: z.union([words, group({ title: words })]).optional(),
    themes: listOf(group({ mark: text.optional(), title: words, words: text.optional() }), 'themes'),
  }),
  tiles: kindOf('tiles', {
    tiles: listOf(group({ number: text.optional(), title: words, words: text.optional() }), 'tiles'),
  }),
  scale: kindOf('scale', {
    questions: listOf(part, 'questions').optional(),
    scale: group({
      from: number.optional(),
      to: number.optional(),
      worst: group({ label: text.optional(), means: text.optional() }).optional(),
      safest: group({ label: text.optional(), means: text.optional() }).optional(),
      prompt: text.optional(),
    }),
  }),
  flowchart,
  genogram,
};
