import * as z from 'zod';
import type { Finding } from '../../document/finding.ts';
import type { Position } from '../../document/position.ts';
import { finding } from '../finding.ts';
import type { YamlFile } from '../model.ts';
import { suggest } from '../nearest.ts';

/** Says in plain words, and with its place in the file, each thing that does not fit the schema. */
export function explainIssues(error: z.ZodError, schema: z.ZodType, file: YamlFile): readonly Finding[] {
  return error.issues.flatMap((issue) => explain(issue, schema, file));
}

function explain(issue: z.core.$ZodIssue, schema: z.ZodType, file: YamlFile): Finding[] {
  if (issue.code === 'invalid_union') {
    const meant = branchMeant(issue.errors);
    if (meant)
      return meant.flatMap((inner) => explain({ ...inner, path: [...issue.path, ...inner.path] }, schema, file));
  }
  const path = issue.path.map(String);
  const name = path.filter((part) => !/^\d+$/.test(part)).at(-1) ?? 'this file';
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) =>
      finding(
        'error',
        'unknown-key',
        placeOf(file, [...path, key], true),
        `“${key}” is not a setting that stands here.`,
        suggest(key, known),
      ),
    );
  }
  const value = valueAt(file.value, path);
  if (value === undefined && path.length > 0) {
    const place = placeOf(file, path.slice(0, -1), false);
    return [finding('error', 'missing-key', place, `“${path.at(-1)}” is missing.`, `Add a line: ${path.at(-1)}: …`)];
  }
  const place = placeOf(file, path, false);
  if (path.length === 0 && issue.code === 'invalid_type') {
    return issue.expected === 'array'
      ? [finding('error', 'wrong-value', place, 'This file is no list.', 'Begin each entry with a hyphen.')]
      : [
          finding(
            'error',
            'wrong-value',
            place,
            'This file holds no names and values.',
            'Write lines such as “name: value”.',
          ),
        ];
  }
  if (value === null) {
    return [finding('error', 'wrong-value', place, `“${name}” has no value.`, 'Write it behind the colon.')];
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const shown = typeof value === 'string' ? value : JSON.stringify(value);
    return [
      finding(
        'error',
        'wrong-value',
        place,
        `“${shown}” is not a value of “${name}”.`,
        suggest(shown, values) || `Known are: ${values.join(', ')}.`,
      ),
    ];
  }
  const kind = issue.code === 'invalid_type' ? KINDS[issue.expected] : undefined;
  const message = issue.message.startsWith('m') ? issue.message : (kind ?? 'does not have the right form');
  return [finding('error', 'wrong-value', place, `“${name}” ${message}.`)];
}

/** What a value must be, in words for those who are no programmers. */
const KINDS: { readonly [expected: string]: string } = {
  record: 'must hold names and values: lines such as “name: value”',
  object: 'must hold names and values: lines such as “name: value”',
  array: 'must be a list: begin each entry with a hyphen',
  string: 'must be words',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
};

/** Of the ways in which a value may be written, the one that it came nearest to: wrong inside, or a wrong word. */
function branchMeant(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined {
  const inside = branches.find((issues) =>
    issues.some(({ code, path }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  return inside ?? branches.find((issues) => issues.some(({ code }) => /^invalid_(?:value|format)$/.test(code)));
}

/** The place of a value, or of the nearest thing round it that has one. */
export function placeOf(file: YamlFile, path: readonly string[], key: boolean): Position {
  for (let length = path.length; length >= 0; length--) {
    const joined = path.slice(0, length).join('/');
    const found = (key ? file.places[`${joined}@key`] : undefined) ?? file.places[joined];
    if (found) return found;
  }
  return { file: file.file, line: 1, column: 1 };
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let at = value;
  for (const part of path)
    at = typeof at === 'object' && at !== null ? (at as { [key: string]: unknown })[part] : undefined;
  return at;
}

function keysAt(schema: z.ZodType, path: readonly string[]): readonly string[] {
  let at: unknown = schema;
  for (const part of path) {
    at = unwrap(at);
    if (at instanceof z.ZodObject) at = at.shape[part];
    else if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodRecord) at = at.valueType;
  }
  at = unwrap(at);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function unwrap(schema: unknown): unknown {
  let at = schema;
  while (at instanceof z.ZodDefault || at instanceof z.ZodOptional) at = at.unwrap();
  if (at instanceof z.ZodUnion) return at.options.find((option) => option instanceof z.ZodObject) ?? at;
  return at;
}
