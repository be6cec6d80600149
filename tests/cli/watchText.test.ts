import { expect, test } from 'vitest';
import type { BuildReport, EditionReport } from '../../src/build/order.ts';
import { describeRefresh } from '../../src/cli/watch/describeRefresh.ts';
import { newFindings } from '../../src/cli/watch/newFindings.ts';
import type { Finding } from '../../src/document/finding.ts';

const warning = (line: number, message: string): Finding => ({
  severity: 'warning',
  rule: 'placeholder',
  position: { file: 'guide/01.md', line, column: 1 },
  message,
});

function report(editions: readonly Partial<EditionReport>[], findings: readonly Finding[] = []): BuildReport {
  const isFailed = findings.some(({ severity }) => severity === 'error');
  const artefact = {
    path: 'a.pdf',
    edition: 'a',
    format: 'pdf',
    purpose: 'screen',
    words: 1,
    bytes: 1,
    sha256: '',
  } as const;
  return {
    ...(!isFailed && {
      manifest: { publication: 'P', version: '1', status: 'draft', builtFrom: '', artefacts: [] },
    }),
    unchanged: false,
    editions: editions.map((edition) => ({
      edition: 'guide',
      artefacts: [{ ...artefact, pages: 40 }],
      milliseconds: 10,
      kept: false,
      findings: [],
      ...edition,
    })),
    findings,
    unknownEditions: [],
    knownEditions: [],
  };
}
const describe = (editions: readonly Partial<EditionReport>[]) =>
  describeRefresh(report(editions), ['guide/01.md'], 120);

test('an editor is told which pages of which editions look different', () => {
  expect(describe([{ changedPages: ['12'] }, { edition: 'toolbox', changedPages: ['3', '4', '5', '9'] }])).toBe(
    'guide/01.md changed: guide page 12, toolbox pages 3–5, 9 refreshed in 120 ms',
  );
});

test('many pages are counted, and pages that stayed as they were are not named', () => {
  const every = Array.from({ length: 40 }, (_, index) => `${index + 1}`);
  const everyOther = every.filter((_, index) => index % 2 === 0);
  expect(describe([{ changedPages: every }])).toContain('guide all 40 pages refreshed');
  expect(describe([{ changedPages: everyOther }])).toContain('guide 20 of 40 pages refreshed');
  expect(describe([{ changedPages: [] }])).toContain('guide (no page looks different) refreshed');
  expect(describe([{ kept: true }])).toBe('guide/01.md changed: nothing to refresh (120 ms)');
});

test('where nothing could be published, the last good pages stay, and an editor is told so', () => {
  const error: Finding = { ...warning(3, 'There is no “#x”.'), severity: 'error' };
  expect(describeRefresh(report([], [error]), ['guide/01.md'], 50)).toBe(
    'guide/01.md changed: nothing published (1 error); the pages are those of the last good build',
  );
});

test('a finding that has only moved is not new; a second one that says the same is', () => {
  const before = [warning(3, '“TBC” looks like text that is still to come.')];
  const moved = [warning(5, '“TBC” looks like text that is still to come.')];
  expect(newFindings(moved, before)).toEqual([]);
  expect(newFindings([...moved, ...before], before)).toEqual(before);
  expect(newFindings([], before)).toEqual([]);
});
