import type * as z from 'zod';
import type { Finding } from '../../document/finding.ts';
import type { PublicationConfig } from '../../document/publication.ts';
import type { YamlFile } from '../model.ts';
import { explainIssues } from '../schema/explainIssues.ts';
import { type editionSchema, publicationSchema } from '../schema/publicationSchema.ts';

/** An edition as written: `each` is not yet expanded. */
export type WrittenEdition = z.output<typeof editionSchema>;
export type WrittenConfig = Omit<PublicationConfig, 'editions'> & { readonly editions: readonly WrittenEdition[] };

interface ReadConfig {
  readonly config?: WrittenConfig;
  readonly findings: readonly Finding[];
}
const known = new WeakMap<YamlFile, ReadConfig>();

/** publication.yml against its schema, with defaults. No config when anything in it is wrong. */
export function readConfig(file: YamlFile): ReadConfig {
  const read = known.get(file) ?? checkConfig(file);
  known.set(file, read);
  return read;
}

function checkConfig(file: YamlFile): ReadConfig {
  const result = publicationSchema.safeParse(file.value ?? {});
  if (!result.success) return { findings: explainIssues(result.error, publicationSchema, file) };
  const { shortTitle, date, parts, print, ...rest } = result.data;
  const config: WrittenConfig = {
    ...rest,
    shortTitle: shortTitle ?? rest.title,
    date: date ?? '',
    parts: parts.map(withoutUndefined),
    ...(print === undefined ? {} : { print }),
  };
  return { config, findings: [] };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Leaves out keys whose value is undefined, which exact optional properties do not allow. */
export function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Defined<T>;
}
