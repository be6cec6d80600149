import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkPublication } from '../../src/build/checkPublication.ts';
import { applyAllowances } from '../../src/content/check/applyAllowances.ts';
import type { Finding } from '../../src/document/finding.ts';
import { rules } from '../../src/document/rules.ts';
import { type Entry, findingsPage, type ShownFile } from './findingsPage.ts';
import { ruleNames } from './ruleNames.ts';

const entries = findingsPage();
const listed = Object.entries(rules).flatMap(([step, some]) => Object.keys(some).map((rule) => `${step} ${rule}`));
const named = ruleNames();

describe('every rule has its entry, and every entry its rule', () => {
  test('every rule that the code names is listed', () => {
    const unlisted = [...named].filter(([rule]) => !listed.some((each) => each.endsWith(` ${rule}`)));
    expect(unlisted.map(([rule, files]) => `${rule}: ${files[0]}`)).toEqual([]);
  });
  test('every rule that is listed is one that the code names', () => {
    expect(listed.filter((each) => !named.has(each.split(' ')[1] ?? ''))).toEqual([]);
  });
  test('docs/findings.md has an entry for each, under its step, and no other', () => {
    expect(entries.map(({ step, rule }) => `${step} ${rule}`).sort()).toEqual([...listed].sort());
  });
  test.each(entries.map((entry) => [entry.rule, entry] as const))('%s: severity and cure', (_, { severity, text }) => {
    expect(severity).toMatch(/^(?:error|warning|remark)/);
    expect(/\*\*Cure\.\*\* \S/.test(text)).toBe(true);
  });
});

const CONFIG: { readonly [key: string]: string } = {
  title: 'title: Pathway\n',
  publisher: 'publisher: A Partnership\n',
  language: 'language: en-GB\n',
  editions: 'editions:\n  - { id: guide, layout: guide, content: guide }\n',
};
const LEAF = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>\n';

/** A publication in which the files stand that an entry shows. */
function publicationOf(shown: readonly ShownFile[], isFinal: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'press findings-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files: { [path: string]: string } = { 'guide/01-example.md': '# Title\n\nWords.\n' };
  if (shown.some(({ text }) => text.includes('leaf.svg'))) files['pictures/leaf.svg'] = LEAF;
  const config = shown.find(({ path }) => path === 'publication.yml');
  files['publication.yml'] =
    (config?.isWhole ? '' : configBeside(config?.text ?? '')) + (isFinal ? 'status: final\n' : '');
  for (const { language, path, isWhole, text } of shown) {
    const before = path === 'publication.yml' ? files[path] : language === 'markdown' && !isWhole ? '# Title\n\n' : '';
    files[path] = path === 'publication.yml' ? `${before}${text}` : `${text.startsWith('# ') ? '' : before}${text}`;
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The settings that an example needs beside those that it shows. */
const configBeside = (shown: string): string =>
  Object.keys(CONFIG)
    .filter((key) => !new RegExp(`^${key}:`, 'm').test(shown))
    .map((key) => CONFIG[key])
    .join('');

async function found({ rule }: Entry, shown: readonly ShownFile[], isFinal = false): Promise<readonly Finding[]> {
  const findings = await checkPublication(publicationOf(shown, isFinal));
  return findings.filter((each) => each.rule === rule);
}
const severityOf = (words: string) => (words === 'remark' ? 'info' : words);

/** Found by *typeset*, not by `press check`. */
const LATER = new Set(['no-glyph']);
const shown = entries.filter(({ rule, wrong }) => wrong.length > 0 && !LATER.has(rule));

describe('each example gives its rule', () => {
  test.each(shown.map((entry) => [entry.rule, entry] as const))('%s', async (_, entry) => {
    const findings = await found(entry, entry.wrong);
    expect(findings.length).toBeGreaterThan(0);
    const [usual = '', ...others] = entry.severity.split(/;|,| or /).map((words) => words.trim());
    for (const { severity, position, message, advice } of findings) {
      // What to do: in the advice, or in a message that says what a value must be.
      if (severity !== 'info') expect(advice || message).toMatch(advice ? /\S/ : /must|may/);
      expect([usual, ...others.filter((words) => !words.includes(' '))].map(severityOf)).toContain(severity);
      expect([position.line, position.column].every((place) => place > 0)).toBe(true);
    }
    if (others.includes('error when final')) {
      const [final] = await found(entry, entry.wrong, true);
      expect(final?.severity).toBe('error');
    }
  });
  test.each(shown.filter(({ right }) => right.length > 0).map((entry) => [entry.rule, entry] as const))(
    '%s: its cure cures it',
    async (_, entry) => {
      const publication = publicationOf(entry.right, false);
      const findings = await checkPublication(publication);
      expect(findings.filter(({ rule, severity }) => rule === entry.rule || severity === 'error')).toEqual([]);
    },
  );
});

/**
 * No input that is known brings these about: Markdown that the parser has and the press has not, and a file that is told in
 * another order than it was set in, whose search is tested by itself (tests/pdf/tags/firstUnheard.test.ts).
 */
const UNREACHED = new Set(['unsupported', 'tags-order']);

test('every rule without an example is planted by a test that names it', () => {
  const root = new URL('../', import.meta.url);
  const tests = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts') && !path.startsWith('document'))
    .map((path) => readFileSync(new URL(path.replaceAll('\\', '/'), root), 'utf8'))
    .join('\n');
  const isNamed = (rule: string) =>
    new RegExp(`['"\`/^ ](?:${rule}|${rule.replace(/^(?:print|file)-/, '')})\\b(?!-)`).test(tests);
  const alone = entries.filter(({ rule, wrong }) => wrong.length === 0 && !UNREACHED.has(rule));
  expect(alone.length).toBeGreaterThan(50);
  expect(alone.map(({ rule }) => rule).filter((rule) => !isNamed(rule))).toEqual([]);
});

/** Files that cannot hold a comment. */
const WITHOUT_COMMENTS = new Set(['unused-picture', 'unused-file']);

test.each(shown.map((entry) => [entry.rule, entry] as const))('%s: whether it can be allowed', async (rule, entry) => {
  if (rule === 'allowed') return;
  const findings = await found(entry, entry.wrong);
  const [finding] = findings;
  if (!finding) throw new Error('not found');
  const { position } = finding;
  const allowance = { rule, reason: 'why', position, lastLine: position.line };
  const { used } = applyAllowances([finding], [allowance]);
  const isMixed = entry.severity.includes(' or ') || entry.severity.includes(';');
  const expected = used.size > 0 && !WITHOUT_COMMENTS.has(rule);
  if (!isMixed) expect(entry.canBeAllowed).toBe(expected);
  else if (expected) expect(entry.canBeAllowed).toBe(true);
});
