import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPublication } from '../../src/content/index.ts';
import { ONE, readFindings } from './publish.ts';

/** What is found in a diagram's file: `3:9 rule message`. */
async function found(data: string): Promise<readonly string[]> {
  const findings = await readFindings({
    'publication.yml': ONE,
    'guide.md': '# T\n\n::diagram{name=d}\n',
    'data/diagrams/d.yml': data,
  });
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ position: { file, line, column }, rule, message }) => {
      expect(file).toBe('data/diagrams/d.yml');
      return `${line}:${column} ${rule} ${message}`;
    });
}

describe('data of a diagram that cannot be drawn are told with their place', () => {
  test.each<[string, string, readonly string[]]>([
    ['wheel', 'themes: 5', ['3:9 wrong-value “themes” must be a list of themes.']],
    ['wheel', 'themes: []', ['3:9 wrong-value “themes” must not be empty.']],
    ['wheel', 'themes: [{ title: A, word: b }]', ['3:22 unknown-key “word” is not a setting that stands here.']],
    ['wheel', 'centre: A', ['1:1 missing-key “themes” is missing.']],
    ['continuum', 'levels:\n  - what: [a]', ['4:11 wrong-value “what” must be words.']],
    ['continuum', 'levels:\n  - number: one', ['4:13 wrong-value “number” must be a number.']],
    ['continuum', 'levels: [{ what: A }]\nstepUp: B', ['4:9 wrong-value “stepUp” must be names and values.']],
    ['steps', 'steps: { from: 1, to: 2 }', ['3:8 wrong-value “steps” must be a list of steps.']],
    ['triangle', 'sides: [{ title: A, items: b }]', ['3:28 wrong-value “items” must be a list of words.']],
    ['tiles', 'tiles:\n  - number: 1', ['4:5 missing-key “title” is missing.']],
    ['scale', 'questions: [{ title: A }]', ['1:1 missing-key “scale” is missing.']],
    ['scale', 'scale: { from: none }', ['3:16 wrong-value “from” must be a number.']],
    [
      'genogram',
      'symbols: [{ shape: hexagon, meaning: A }]',
      ['3:20 wrong-value “hexagon” is not a value of “shape”.'],
    ],
    ['genogram', '# nothing', ['1:1 missing-key “symbols” is missing.']],
    ['genogram', 'example: { union: line, parents: 2 }', ['3:34 wrong-value “parents” must be a list of people.']],
    ['flowchart', 'nodes: text', ['3:8 wrong-value “nodes” must be a list of boxes.']],
    [
      'flowchart',
      'nodes:\n  - { id: a, title: A, next: c }\n  - { id: a, title: B, next: { "no": d } }',
      [
        '5:11 wrong-value “id” must be an id of its own, and “a” stands twice.',
        '4:30 wrong-value “next” must lead to a box, and none is “c”.',
        '5:38 wrong-value “no” must lead to a box, and none is “d”.',
      ],
    ],
  ])('%s: %s', async (kind, data, expected) => {
    expect(await found(`kind: ${kind}\nalt: What it shows\n${data}\n`)).toEqual(expected);
  });
});

test('a key that is nearly right is named', async () => {
  const data = 'kind: wheel\nalt: A wheel\ntheme: [{ title: A }]\n';
  const findings = await readFindings({ 'publication.yml': ONE, 'guide.md': '# T\n', 'data/diagrams/d.yml': data });
  expect(findings.find(({ rule }) => rule === 'unknown-key')?.advice).toBe('Did you mean “themes”?');
});

test('what the publication that ships with the press draws has no fault', async () => {
  const { findings, publication } = await readPublication(resolve(import.meta.dirname, '../../content'));
  expect(Object.keys(publication?.diagrams ?? {}).length).toBeGreaterThan(5);
  expect(findings.filter(({ position }) => position.file.startsWith('data/diagrams/'))).toEqual([]);
});
