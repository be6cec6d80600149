import * as z from 'zod';
import { text } from './fields.ts';

const lineToRing = z.strictObject({ label: text.optional(), number: text.optional() }).optional();
const list = z.array(text, { error: 'must be a list of words' }).optional();

/** What the front matter of a card holds beside that of every file: the words of its two sides. */
export const cardSchema = z.looseObject({
  publisher: text.optional(),
  front: z
    .strictObject({
      levels: z
        .array(z.strictObject({ number: z.int({ error: 'must be a whole number' }), phrase: text }), {
          error: 'must be a list of number and phrase',
        })
        .optional(),
    })
    .optional(),
  back: z
    .strictObject({
      emergency: lineToRing,
      professionals: lineToRing,
      public: lineToRing,
      heading: text.optional(),
      questions: list,
      reminders: list,
      scale: z
        .strictObject({
          from: z.number({ error: 'must be a number' }).optional(),
          to: z.number({ error: 'must be a number' }).optional(),
          fromLabel: text.optional(),
          toLabel: text.optional(),
        })
        .optional(),
      web: text.optional(),
    })
    .optional(),
});
