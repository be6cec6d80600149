import * as z from 'zod';
import { printInputSchema } from '../../document/print-settings.ts';
import { text, words } from './fields.ts';

/** File systems take names of 255 bytes; print files want some of them. */
const LONGEST_ID = 100;
const id = z
  .string({ error: 'must be a name of small letters, digits and hyphens' })
  .regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'may have small letters, digits and hyphens only' })
  .max(LONGEST_ID, { error: `may have ${LONGEST_ID} letters at most` });
const date = z
  .string({ error: 'must be a date such as 2023-09-01' })
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, { error: 'must be a date such as 2023-09-01' })
  .refine(isInCalendar, { error: 'must be a date that the calendar has' });
/** The 31st of February is none. */
function isInCalendar(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().startsWith(date);
}
const language = z
  .string({ error: 'must be a language tag such as en-GB' })
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: 'must be a language tag such as en-GB' });
const percent = z.number({ error: 'must be a number from 0 to 100' }).min(0).max(100);

/** pt; sizes that layouts are made for. */
const SMALLEST_TEXT = 12;
const LARGEST_TEXT_SIZE = 60;

export const editionSchema = z.strictObject({
  id: id.describe('Name of the edition, and of its files.'),
  layout: z.string({ error: 'must name a layout' }).describe('guide, toolbox, tool, card, large-print …'),
  content: text
    .default('.')
    .describe('Folder or file of the publication; a folder’s files are taken in the order of their names.'),
  textSize: z
    .number({ error: `must be a number from ${SMALLEST_TEXT} to ${LARGEST_TEXT_SIZE}` })
    .min(SMALLEST_TEXT, { error: `must be ${SMALLEST_TEXT} points or more` })
    .max(LARGEST_TEXT_SIZE, { error: `must be ${LARGEST_TEXT_SIZE} points or less` })
    .optional()
    .describe('Size of the text in points. 12 if left out; 18 in large print.'),
  ground: z
    .enum(['white', 'cream', 'yellow', 'black', 'black-yellow'])
    .default('white')
    .describe('Colour of the page, and with it of the text.'),
  title: text.optional().describe('Title of this edition, if it is not the publication’s.'),
  each: z.enum(['file']).optional().describe('“file”: one edition for each file of the folder.'),
  ordinary: id.optional().describe('The edition whose page numbers a large-print edition gives beside its headings.'),
  print: printInputSchema.optional().describe('Print files of this edition: true, or their settings.'),
});

/** `publication.yml`. The smallest has title, publisher, language and editions. */
export const publicationSchema = z.strictObject({
  title: words.describe('Title of the publication.'),
  shortTitle: text.optional().describe('For running heads; the title if left out.'),
  subtitle: text.default(''),
  publisher: words.describe('Who publishes it.'),
  language: language.describe('Language of the text, such as en-GB.'),
  version: text.default('0.1'),
  status: z.enum(['draft', 'consultation', 'final']).default('draft'),
  date: date.optional().describe('Date of the version, such as 2023-09-01.'),
  keywords: z.array(text, { error: 'must be a list of words' }).default([]),
  levels: z
    .array(
      z.strictObject({
        number: z.int({ error: 'must be a whole number' }).min(0, { error: 'must be 0 or more' }),
        name: text,
        colour: text,
      }),
      {
        error: 'must be a list of levels',
      },
    )
    .default([])
    .describe('Levels of need: number, name and colour of each.'),
  flags: z.record(z.string(), text).default({}).describe('Words of each flag: {!call-now} in the text.'),
  foot: z
    .record(
      z.string(),
      z.array(
        z.strictObject({
          label: text,
          short: text.optional().describe('Said instead of the label in the foot of large print.'),
          value: text,
          strong: z.boolean({ error: 'must be true or false' }).default(false),
        }),
      ),
    )
    .default({})
    .describe('Numbers in the foot of pages, by who reads them.'),
  parts: z
    .array(
      z.strictObject({
        id,
        title: text,
        version: text,
        owner: text.optional(),
        signedOffBy: text.optional(),
        signedOffOn: date.optional(),
        reviewBy: date.optional(),
      }),
      { error: 'must be a list of parts' },
    )
    .default([])
    .describe('Parts with a version and a sign-off of their own.'),
  editions: z
    .array(editionSchema, { error: 'must be a list of editions' })
    .min(1, { error: 'must have one edition at least' })
    .describe('What is built.'),
  words: z
    .record(z.string(), text)
    .default({})
    .describe('The press’s own words, such as “Contents”, if others are wanted.'),
  colours: z
    .record(
      z.string(),
      z.strictObject({
        rgb: z.string().regex(/^#[0-9a-fA-F]{6}$/, { error: 'must be a colour such as #1a2b3c' }),
        cmyk: z.tuple([percent, percent, percent, percent], { error: 'must be four numbers from 0 to 100' }),
      }),
    )
    .default({})
    .describe('Colours of the theme, if others are wanted.'),
  print: printInputSchema
    .optional()
    .describe('Print files of every edition: true, or their settings; an edition can say otherwise.'),
});
