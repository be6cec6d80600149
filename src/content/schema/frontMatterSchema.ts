import * as z from 'zod';
import { idList, text } from './fields.ts';

export const TEMPLATES = ['chapter', 'plain', 'worried', 'tool', 'formats', 'card', 'leaflet', 'sheet'] as const;

/** The front matter that every file may have. Templates read more of it (`facts`, `line` …), so other keys are let through. */
export const frontMatterSchema = z.looseObject({
  title: text.optional().describe('Title of the chapter.'),
  id: z
    .string({ error: 'must be a name of small letters, digits and hyphens' })
    .regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'may have small letters, digits and hyphens only' })
    .optional()
    .describe('Name for references; the file name without its number if left out.'),
  lead: text.default('').describe('One or two sentences that stand large under the title.'),
  template: z.enum(TEMPLATES).default('chapter').describe('Looks of the file.'),
  numbered: z.boolean({ error: 'must be true or false' }).default(true).describe('false: the chapter has no number.'),
  part: text.optional().describe('Part of publication.yml that it belongs to.'),
  tool: text.optional().describe('Number of a tool.'),
  line: text.optional().describe('For a tool or leaflet: one line under its title; the lead if left out.'),
  facts: z
    .array(z.strictObject({ label: text, text }), { error: 'must be a list of label and text' })
    .optional()
    .describe('For a tool: label and text pairs for its first page.'),
  only: idList.default([]).describe('Editions that take this file.'),
  except: idList.default([]).describe('Editions that leave it out.'),
  numbers: z.enum(['professional', 'public']).default('professional').describe('Whose numbers stand in the foot.'),
});
