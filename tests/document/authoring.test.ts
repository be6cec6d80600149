import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkPublication } from '../../src/build/checkPublication.ts';
import { knownNames } from '../../src/build/knownNames.ts';
import { directives } from '../../src/content/parse/directives/directives.ts';
import { frontMatterSchema, TEMPLATES } from '../../src/content/schema/frontMatterSchema.ts';
import { jsonSchemas } from '../../src/content/schema/jsonSchemas.ts';

const page = readFileSync(new URL('../../docs/authoring.md', import.meta.url), 'utf8');

const prose = page.replace(/^```[\s\S]*?^```$/gm, '');

/** What stands under a heading, up to the next of its level or a higher one. */
function section(heading: string): string {
  const start = prose.indexOf(`\n${heading}\n`);
  if (start < 0) throw new Error(`no heading ${heading}`);
  const [marks = ''] = heading.split(' ');
  const after = prose.slice(start + heading.length + 2);
  const end = after.search(new RegExp(`^#{2,${marks.length}} `, 'm'));
  return end < 0 ? after : after.slice(0, end);
}
/** Names in the first column of the tables of a section, subsections left out. */
const keysIn = (text: string): readonly string[] =>
  [...(text.split(/^#{3} /m)[0]?.matchAll(/^\| (`[^|]*`) \|/gm) ?? [])].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );

interface Schema {
  readonly properties?: { readonly [key: string]: Schema };
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
}
/** The object that a value is, or holds. */
function objectIn(schema: Schema | undefined): Schema {
  if (!schema || schema.properties) return schema ?? {};
  const { items, additionalProperties, anyOf = [] } = schema;
  const inner = [items, typeof additionalProperties === 'object' ? additionalProperties : undefined, ...anyOf];
  return inner.map(objectIn).find(({ properties }) => properties) ?? {};
}
const schema = JSON.parse(jsonSchemas().find(({ name }) => name === 'publication.schema.json')?.text ?? '{}') as Schema;
const keysOf = (of: Schema): readonly string[] =>
  Object.entries(of.properties ?? {}).flatMap(([key, value]) => [
    key,
    ...Object.keys(objectIn(value).properties ?? {}).map((inner) => `${key}.${inner}`),
  ]);

describe('docs/authoring.md names everything that there is', () => {
  test('publication.yml', () => {
    expect([...keysIn(section('## `publication.yml`'))].sort()).toEqual(Object.keys(schema.properties ?? {}).sort());
  });
  test.each(['editions', 'levels', 'foot', 'parts', 'colours', 'print'])('publication.yml: %s', (key) => {
    const object = objectIn(schema.properties?.[key]);
    const known = key === 'editions' ? Object.keys(object.properties ?? {}) : keysOf(object);
    expect([...keysIn(section(`### \`${key}\``))].sort()).toEqual([...known].sort());
  });
  test('publication.yml: words', () => {
    const named = [...section('### `words`').matchAll(/`([A-Za-z.]+)`/g)].map(([, name]) => name);
    const shapes = ['square', 'circle', 'diamond', 'triangle', 'cross', 'dashed-square', 'line', 'line-slash'];
    const more = ['line-double-slash', 'double-line', 'triple-line', 'dotted', 'broken-line', 'zigzag'];
    const all = new Set([...named, ...[...shapes, ...more].map((shape) => `diagram.${shape}`)]);
    expect([...all].sort()).toEqual([...knownNames.words].sort());
  });
  test('front matter and templates', () => {
    const named = keysIn(section('## A file'));
    const known = [...Object.keys(frontMatterSchema.shape), 'template', ...TEMPLATES];
    expect([...named].sort()).toEqual(known.sort());
  });
  test('directives', () => {
    expect([...keysIn(section('## Directives'))].sort()).toEqual(Object.keys(directives).sort());
  });
  test('layouts, kinds of diagrams, colours', () => {
    for (const layout of knownNames.layouts) expect(section('### `editions`')).toContain(`\`${layout}\``);
    expect([...keysIn(`\n${section('### Diagrams')}`)].sort()).toEqual(['kind', ...knownNames.kinds].sort());
    for (const colour of knownNames.levelColours) expect(section('### `levels`')).toContain(`\`${colour}\``);
  });
});

test('all examples together are a publication without errors', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'press authoring-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files: { [path: string]: string } = {
    'pictures/leaf.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
  };
  for (const [, path = '', text = ''] of page.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)) files[path] = text;
  expect(Object.keys(files).length).toBeGreaterThan(12);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const findings = await checkPublication(folder);
  const told = findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
  expect(told).toEqual(['open-point']);
});
