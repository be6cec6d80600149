import { type FileOutcome, hasPassed, PASSING } from '../compare/outcome.ts';
import { escapeMarkup } from './escapeMarkup.ts';
import { namePage } from './namePage.ts';
import { sayFile } from './sayFile.ts';
import { sayPage } from './sayPage.ts';
import type { VisualReport } from './visualReport.ts';

/** The report as JUnit XML: a suite a file, a case a page that is not the same, one for all that are. */
export function toJunit(report: VisualReport): string {
  const suites = report.files.map(writeSuite);
  const cases = suites.reduce((sum, { tests }) => sum + tests, 0);
  const failures = suites.reduce((sum, suite) => sum + suite.failures, 0);
  const name = escapeMarkup(`visual: ${report.title}`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${name}" tests="${cases}" failures="${failures}">`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
    '',
  ].join('\n');
}

function writeSuite(file: FileOutcome): { readonly xml: string; readonly tests: number; readonly failures: number } {
  const same = file.nowPages - file.pages.filter(({ verdict, now }) => verdict !== 'same' && now !== undefined).length;
  const cases = [
    ...(hasPassed(file) || file.pages.length > 0 ? [passed(file, `${same} pages that are the same`)] : []),
    ...file.problems.map((problem) => failed(file, 'the file', problem, problem)),
    ...(file.status === 'new' || file.status === 'gone' ? [failed(file, 'the file', sayFile(file), '')] : []),
    ...file.pages.flatMap((page) => {
      if (page.verdict === 'same') return [];
      const told = sayPage(page);
      const name = namePage(page);
      if (PASSING.has(page.verdict)) return [passed(file, `${name} ${told.join('; ')}`)];
      const details = page.changes.map(({ sentence, source }) =>
        source ? `${sentence} (${source.file}:${source.line})` : sentence,
      );
      return [failed(file, name, told[0] ?? '', (details.length > 0 ? details : told).join('\n'))];
    }),
  ];
  const failures = cases.filter(({ isFailure }) => isFailure).length;
  const head = `  <testsuite name="${escapeMarkup(file.name)}" tests="${cases.length}" failures="${failures}">`;
  const xml = [head, ...cases.map((one) => one.xml), '  </testsuite>'].join('\n');
  return { xml, tests: cases.length, failures };
}

const passed = ({ name }: FileOutcome, what: string) => ({
  isFailure: false,
  xml: `    <testcase classname="${escapeMarkup(name)}" name="${escapeMarkup(what)}"/>`,
});

const failed = ({ name }: FileOutcome, what: string, message: string, details: string) => ({
  isFailure: true,
  xml: [
    `    <testcase classname="${escapeMarkup(name)}" name="${escapeMarkup(what)}">`,
    `      <failure message="${escapeMarkup(message)}">${escapeMarkup(details)}</failure>`,
    '    </testcase>',
  ].join('\n'),
});
