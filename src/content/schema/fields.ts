import * as z from 'zod';

/** A block of YAML ends with a line end, and a word processor leaves tabs; no-break spaces stay. */
const oneLine = (value: string | number): string =>
  String(value)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();

/** Words, on one line. A number is taken as it was written. */
export const text = z.union([z.string(), z.number()], { error: 'must be words' }).transform(oneLine);

/** Words that must be there. */
export const words = z
  .union([z.string().regex(/\S/, { error: 'must not be empty' }), z.number()], { error: 'must be words' })
  .transform(oneLine);

/** Ids parted by spaces, or a list of them. */
export const idList = z
  .union([z.string(), z.array(z.string())], { error: 'must be ids parted by spaces' })
  .transform((value) => (typeof value === 'string' ? value.split(/[\s,]+/) : value).filter((id) => id !== ''));
