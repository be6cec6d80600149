import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const wanted = z.array(z.union([z.string(), z.array(z.string())]));
const lists = {
  inventory: z.string(),
  /** Things that must stand; as many as `count` says, when it says so. */
  stands: wanted.default([]),
  count: z.number().optional(),
  /** Entries of a numbered list, in order. */
  numbered: z.array(z.string()).default([]),
  also: wanted.default([]),
};
const section = z.strictObject({
  ...lists,
  under: z.union([z.string().transform((title) => [title]), z.array(z.string())]),
  /** The edition in which this section is a file of its own. */
  alone: z.string().optional(),
});
const book = z.strictObject({ editions: z.array(z.string()), sections: z.array(section) });
const sheets = z.strictObject({ sheets: z.array(z.strictObject({ ...lists, editions: z.array(z.string()) })) });
const row = z.strictObject({
  row: z.string(),
  name: z.string(),
  levels: z.array(z.string()).length(4),
  flags: z.array(z.number()),
});
const forbidden = z.array(z.strictObject({ what: z.string(), pattern: z.string() }));
const counts = z.array(
  z.strictObject({ what: z.string(), file: z.string(), under: z.string(), lines: z.string(), count: z.number() }),
);
const contents = z.record(z.string(), z.array(z.string()));

const load = <T>(name: string, schema: z.ZodType<T>): T =>
  schema.parse(parse(readFileSync(join(import.meta.dirname, '../inventory', `${name}.yml`), 'utf8')));

/** What must stand in the publication, by section of the inventory; see the notes at the head of each file. */
export const inventory = {
  contents: load('contents', contents),
  guide: load('guide', book),
  toolbox: load('toolbox', book),
  sheets: load('sheets', sheets).sheets,
  descriptors: load('descriptors', z.array(row)),
  forbidden: load('forbidden', forbidden),
  counts: load('counts', counts),
};
