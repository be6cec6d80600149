import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/document/finding.ts';
import { newFolder, run } from '../helpers.ts';

const CONFIG = `title: Pathway
publisher: A Partnership
language: en-GB
editions:
  - { id: guide, layout: guide, content: guide }
  - { id: guide-large-print-18, layout: large-print, content: guide }
`;

/** A publication in `content/` of a new folder; gives that folder. */
function publication(files: { readonly [path: string]: string }): string {
  const folder = newFolder();
  for (const [path, text] of Object.entries({ 'publication.yml': CONFIG, ...files })) {
    mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
    writeFileSync(join(folder, 'content', path), text);
  }
  return folder;
}

const WRONG = {
  'guide/02-späth.md': '# B\n\nWe recieve [help](#nowhere).\n',
  'guide/01-a.md':
    '# A\n\nPending.\n\n#### Deep\n\n<!-- press-allow placeholder: a term of the law -->\nIt is pending.\n',
};

describe('press check', () => {
  test('prints findings in order of file and line, what to do, and how many there are', async () => {
    const { out, exit } = await run(publication(WRONG), ['check']);
    const lines = out.trim().split('\n');
    expect(lines.map((line) => line.split(': ')[0])).toEqual([
      'content/guide/01-a.md:3:1 warning placeholder',
      'content/guide/01-a.md:5:1 warning heading-skip',
      'content/guide/01-a.md:8:7 info allowed',
      'content/guide/02-späth.md:3:4 warning spelling',
      'content/guide/02-späth.md:3:12 error dead-reference',
      '1 error, 3 warnings, 1 remark',
      'For an example and its cure',
    ]);
    expect(lines[0]).toContain('Write the text, or put the question into an :::open-point.');
    expect(lines[3]).toContain('Did you mean “receive”?');
    expect(lines.at(-1)).toContain('press explain dead-reference');
    expect(exit).toBe(1);
  });
  test('large print repeats its ordinary edition: each finding is told once', async () => {
    const { out } = await run(publication(WRONG), ['check', '--json']);
    const { counts, findings } = JSON.parse(out) as { counts: unknown; findings: Finding[] };
    expect(counts).toEqual({ error: 1, warning: 3, info: 1 });
    expect(findings).toHaveLength(5);
  });
  test('prints only the graver ones where that is asked for', async () => {
    const folder = publication(WRONG);
    expect((await run(folder, ['check', '--severity', 'warning'])).out).not.toContain(' info ');
    expect((await run(folder, ['check', '--quiet'])).out.trim().split('\n')).toHaveLength(1);
  });
  test('says so when there is nothing to say', async () => {
    expect(await run(publication({ 'guide/a.md': '# A\n\nGood words.\n' }), ['check'])).toEqual({
      exit: 0,
      out: 'no findings\n',
      error: '',
    });
  });
});

interface Sarif {
  readonly version: string;
  readonly $schema: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly rules: readonly {
          readonly id: string;
          readonly shortDescription: { readonly text: string };
          readonly fullDescription: { readonly text: string };
          readonly help: { readonly text: string };
        }[];
      };
    };
    readonly columnKind: string;
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number; readonly startColumn: number };
        };
      }[];
      readonly suppressions?: readonly { readonly kind: string; readonly justification: string }[];
    }[];
  }[];
}

describe('press check --sarif', () => {
  test('prints what SARIF 2.1.0 requires, and what code hosts need', async () => {
    const { out, exit } = await run(publication(WRONG), ['check', '--sarif']);
    const log = JSON.parse(out) as Sarif;
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/^https:\/\/.*sarif-schema-2\.1\.0\.json$/);
    expect(log.runs).toHaveLength(1);
    const [first] = log.runs;
    expect(first?.tool.driver.name).toBe('continuum-press');
    expect(first?.columnKind).toBe('utf16CodeUnits');
    const rules = first?.tool.driver.rules ?? [];
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { shortDescription, fullDescription, help } of rules)
      for (const { text } of [shortDescription, fullDescription, help]) expect(text).toMatch(/^["A-Z].*\.$/);
    expect(first?.results).toHaveLength(5);
    for (const { ruleId, ruleIndex, level, message, locations } of first?.results ?? []) {
      expect(rules[ruleIndex]?.id).toBe(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).not.toBe('');
      expect(locations).toHaveLength(1);
      const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
      expect(artifactLocation?.uri).toMatch(/^[A-Za-z0-9\-._~%/]+$/);
      expect(Math.min(region?.startLine ?? 0, region?.startColumn ?? 0)).toBeGreaterThan(0);
    }
    expect(exit).toBe(1);
  });
  test('what a comment allows is a suppressed result of its rule', async () => {
    const log = JSON.parse((await run(publication(WRONG), ['check', '--sarif'])).out) as Sarif;
    const suppressed = log.runs[0]?.results.filter(({ suppressions }) => suppressions !== undefined);
    expect(suppressed).toMatchObject([
      {
        ruleId: 'placeholder',
        level: 'note',
        suppressions: [{ kind: 'inSource', justification: 'a term of the law' }],
      },
    ]);
  });
  test('is not printed with --json', async () => {
    expect((await run(publication(WRONG), ['check', '--sarif', '--json'])).exit).toBe(2);
  });
});
