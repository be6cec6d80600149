import type * as z from 'zod';
import type { Finding } from '../../document/finding.ts';
import { finding } from '../finding.ts';
import type { YamlFile } from '../model.ts';
import { diagramSchema, directorySchema, glossarySchema } from '../schema/dataSchemas.ts';
import { diagramSchemas } from '../schema/diagramSchemas.ts';
import { explainIssues } from '../schema/explainIssues.ts';

/** What was found in a file by its schema. */
const known = new WeakMap<YamlFile, readonly Finding[]>();

/** The data files that have a form of their own, against their schemas; all others must be maps. */
export function checkData(
  data: { readonly [name: string]: YamlFile },
  diagrams: { readonly [name: string]: YamlFile },
): readonly Finding[] {
  const findings: Finding[] = [];
  const check = (file: YamlFile, schema: z.ZodType) => {
    const found = known.get(file) ?? issuesOf(file, schema);
    known.set(file, found);
    findings.push(...found);
  };
  for (const [name, file] of Object.entries(data)) {
    if (name === 'glossary') check(file, glossarySchema);
    else if (name === 'directory') check(file, directorySchema);
    else if (typeof file.value !== 'object' || file.value === null) {
      findings.push(
        finding(
          'error',
          'wrong-value',
          { file: file.file, line: 1, column: 1 },
          'This file holds no names and values.',
          'Write lines such as “name: value”.',
        ),
      );
    }
  }
  for (const file of Object.values(diagrams)) check(file, schemaOf(file));
  return findings.map(withoutWords);
}

/** Of the diagram's kind; a kind that no layout knows is told elsewhere. */
function schemaOf({ value }: YamlFile): z.ZodType {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  const known = typeof kind === 'string' && Object.hasOwn(diagramSchemas, kind) ? diagramSchemas[kind] : undefined;
  return known ?? diagramSchema;
}

function issuesOf(file: YamlFile, schema: z.ZodType): readonly Finding[] {
  const result = schema.safeParse(file.value);
  return result.success ? [] : explainIssues(result.error, schema, file);
}

/** A diagram that lacks `alt` has the same finding as a picture without alternative text. */
function withoutWords(each: Finding): Finding {
  if (each.rule !== 'missing-key' || !each.message.startsWith('“alt”')) return each;
  return {
    ...each,
    rule: 'missing-alternative',
    message: 'This diagram has no alternative text.',
    advice: 'Add a line “alt: …” that says what it shows.',
  };
}
