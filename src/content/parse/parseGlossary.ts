import type { Finding } from '../../document/finding.ts';
import { finding } from '../finding.ts';
import type { GlossaryEntry, YamlFile } from '../model.ts';
import { glossarySchema } from '../schema/dataSchemas.ts';
import { parseText } from './parseText.ts';
import { slug } from './slug.ts';

/** `data/glossary.yml`, definitions parsed, in alphabetical order. An id that is not written there is `term-` and the term. */
export function parseGlossary(file: YamlFile | undefined, findings: Finding[]): readonly GlossaryEntry[] {
  const result = file && glossarySchema.safeParse(file.value);
  if (!file || !result?.success) return [];
  const entries = result.data.map(({ id, term, expansion, definition, forms }, index): GlossaryEntry => {
    const position = file.places[`${index}/term`] ?? { file: file.file, line: 1, column: 1 };
    const words = parseText(definition, file.places[`${index}/definition`] ?? position, findings);
    const entry = { id: id ?? `term-${slug(term)}`, term, forms, definition: words, position };
    return expansion === undefined ? entry : { ...entry, expansion };
  });
  const known = new Map<string, GlossaryEntry>();
  for (const entry of entries) {
    if (known.has(entry.id)) {
      findings.push(
        finding(
          'error',
          'repeated-term',
          entry.position,
          `“${entry.term}” stands twice in the glossary.`,
          'Make one entry of the two.',
        ),
      );
    } else known.set(entry.id, entry);
  }
  return [...known.values()].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0));
}

/** Letters without accents and case, so that the order is the same on every machine. */
const sortKey = ({ term }: GlossaryEntry): string =>
  term
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
