import * as z from 'zod';
import { text } from './fields.ts';

/** `data/glossary.yml`. */
export const glossarySchema = z.array(
  z.strictObject({
    id: text.optional().describe('Name for references; made from the term if left out.'),
    term: text.describe('The word or abbreviation.'),
    expansion: text.optional().describe('What an abbreviation stands for.'),
    definition: text.describe('What it means, in one or two sentences.'),
    forms: z.array(text).default([]).describe('Other forms of the word, such as its plural.'),
  }),
  { error: 'must be a list of terms' },
);

/** `data/directory.yml`: entries by group. */
export const directorySchema = z.record(
  z.string(),
  z.array(
    z.strictObject({
      name: text,
      for: text.optional().describe('Who may use it.'),
      phone: text.optional(),
      text: text.optional().describe('Number for text messages.'),
      web: text.optional(),
      email: text.optional(),
      note: text.optional(),
    }),
    { error: 'must be a list of entries' },
  ),
  { error: 'must be groups of entries' },
);

/** `data/diagrams/NAME.yml`, whatever its kind: see diagramSchemas.ts for what else stands in it. */
export const diagramSchema = z.looseObject({
  kind: text.describe('Which diagram is drawn.'),
  caption: text.default(''),
  alt: text.describe('What it shows, in words, for people who cannot see it.'),
});

/** `signoff.json`. */
export const signoffSchema = z.record(z.string(), z.strictObject({ version: text, hash: z.string() }));
