import { describe, expect, test } from 'vitest';
import { mergeFindings } from '../../src/content/check/mergeFindings.ts';
import type { Finding } from '../../src/document/finding.ts';
import { checked } from './support/checked.ts';

// Slips of somebody who writes and is no programmer: each is told once, where it happened, with what to do.

const CONTACTS = 'board:\n  name: The board\n  line: "01632 960 001"\n';

describe('YAML', () => {
  test.each<[string, string, string, string]>([
    ['too little indent', CONTACTS.replace('  line', ' line'), '3:1', 'not indented as the lines round it'],
    ['too much indent', CONTACTS.replace('  line', '    line'), '2:9', 'The next line begins farther right'],
    ['a tab', CONTACTS.replace('  line', '\tline'), '3:1', 'A tab'],
    ['no space behind a colon', 'name:The board\nline: "01632 960 001"\n', '1:1', 'no space behind the colon'],
    ['no space behind a hyphen', '- { term: A, definition: B }\n-{ term: C, definition: D }\n', '2:1', 'hyphen'],
    ['no comma in braces', 'board: { name: The board line: 1 }\n', '1:16', 'missing between these braces'],
    ['a value without quotation marks', 'line: {{contacts.other}}\n', '1:8', 'Text begins with a brace'],
    [
      'one entry of a list too far left',
      'a:\n  - name: A\n    for: D\n   line: "B"\n    web: C\n',
      '4:1',
      'not indented',
    ],
  ])('%s', async (_, text, place, words) => {
    const findings = await checked({ 'data/contacts.yml': text });
    const yaml = findings.filter(({ position }) => position.file === 'data/contacts.yml');
    expect(yaml.map(({ rule, position: { line, column } }) => `${line}:${column} ${rule}`)).toEqual([`${place} yaml`]);
    expect(yaml[0]?.message).toContain(words);
  });
});

describe('text', () => {
  test.each<[string, string, string]>([
    ['one brace for two', 'Ring {contacts.line} now.', '3:6 error variable-syntax'],
    ['a bullet from a word processor', '•\tschools', '3:1 warning misread-list'],
    ['a bullet in a later line', 'Ask:\n• schools', '4:1 warning misread-list'],
    ['bold without an end', 'Well, **ring us first.', '3:7 warning misread-bold'],
    ['a space within a link', 'See [the board] (https://example.org).', '3:5 warning misread-link'],
    ['a link the wrong way round', 'See (the board)[https://example.org].', '3:5 warning misread-link'],
    ['a picture of one’s own computer', '![A leaf](C:\\pictures\\leaf.png)', '3:1 error picture-outside'],
  ])('%s', async (_, text, expected) => {
    const findings = await checked({ 'guide.md': `# Title\n\n${text}\n` });
    const brief = findings.map(
      ({ severity, rule, position: { line, column } }) => `${line}:${column} ${severity} ${rule}`,
    );
    expect(brief.filter((each) => !each.endsWith('spelling'))).toEqual([expected]);
    expect(findings.every(({ advice }) => advice !== undefined && advice !== '')).toBe(true);
  });

  test.each(['Two ** stars', 'a\\*\\*b', 'x**2', '3 • 4', '`{contacts.line}`', '[a](#title) (b)'])(
    '%s is no slip',
    async (text) => {
      const findings = await checked({ 'guide.md': `# Title\n\n${text}\n` });
      expect(findings.filter(({ rule }) => rule.startsWith('misread') || rule === 'variable-syntax')).toEqual([]);
    },
  );

  test.each(['----', '--', '—', '–––'])('front matter under %s', async (line) => {
    const findings = await checked({ 'guide.md': `${line}\ntitle: Title\n${line}\n\nText.\n` });
    expect(findings.map(({ rule, position }) => `${position.line} ${rule}`)).toContain('1 front-matter');
  });

  test('a rule of hyphens above text is no front matter', async () => {
    const findings = await checked({ 'guide.md': '----\n\nText: one.\n\n----\n' });
    expect(findings.filter(({ rule }) => rule === 'front-matter')).toEqual([]);
  });
});

describe('telephone numbers of the data', () => {
  const told = async (number: string) => {
    const files = { 'data/contacts.yml': `line: "${number}"\n`, 'guide.md': '# Title\n\nRing {{contacts.line}}.\n' };
    return (await checked(files)).filter(({ rule }) => rule === 'telephone-digits').map(({ message }) => message);
  };
  test.each([
    '01632 960 001',
    '01632 96001',
    '0800 123 456',
    '0800 1111',
    '+44 20 7946 0018',
    '+44 (0)20 7946 0018',
    '999',
    '116 123',
    '2023-09-01',
  ])('%s may be one', async (number) => expect(await told(number)).toEqual([]));
  test.each([
    ['0344 496 001', '10 digits'],
    ['01632 960 0011', '12 digits'],
    ['07700 90012', '10 digits'],
    ['O1632 960 001', 'letter “O”'],
    ['01632 96O 001', 'letter “O”'],
  ])('%s: %s', async (number, words) => {
    const [message, ...others] = await told(number);
    expect(message).toContain(words);
    expect(others).toEqual([]);
  });
});

test('a dead reference stays where another file can be read in part', () => {
  const at = (file: string, rule: string): Finding => ({
    severity: 'error',
    rule,
    position: { file, line: 1, column: 1 },
    message: rule,
  });
  const rules = (...findings: Finding[]) => mergeFindings(findings).map(({ rule }) => rule);
  expect(rules(at('a.md', 'dead-reference'), at('b.md', 'html'))).toEqual(['dead-reference', 'html']);
  expect(rules(at('a.md', 'dead-reference'), at('b.md', 'encoding'))).toEqual(['encoding']);
});
