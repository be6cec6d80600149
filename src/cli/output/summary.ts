import type { BuildReport, EditionReport } from '../../build/order.ts';
import { hasErrors } from '../../document/finding.ts';
import { hintOf, printFindings, sumUp } from './findings.ts';
import { count, formatBytes, formatTime } from './measures.ts';
import type { Printer } from './printer.ts';
import { formatTable } from './table.ts';

/** Warnings printed after a build; `press check` prints all. */
const WARNINGS_SHOWN = 20;

export interface BuildSummary {
  readonly report: BuildReport;
  readonly milliseconds: number;
  /** The output folder as the user named it. */
  readonly out: string;
  readonly isQuiet: boolean;
}

/** Prints what came of a build: findings to `errors`, a table of editions and one closing line to `printer`. */
export function printBuild(printer: Printer, errors: Printer, summary: BuildSummary): void {
  const { report, isQuiet } = summary;
  const stopping = report.findings.filter(({ severity }) => severity === 'error');
  const warnings = isQuiet ? [] : report.findings.filter(({ severity }) => severity === 'warning');
  printFindings(errors, [...stopping, ...warnings.slice(0, WARNINGS_SHOWN)]);
  if (warnings.length > WARNINGS_SHOWN)
    errors.line(`… and ${count(warnings.length - WARNINGS_SHOWN, 'warning')} more: "press check" prints them all.`);
  if (isQuiet) return;
  if (hasErrors(report.findings) || !report.manifest) {
    const hint = hintOf(stopping);
    if (hint !== undefined) errors.line(hint);
    errors.line(`Nothing was published (${sumUp(report.findings)}); ${summary.out} is as it was.`);
    return;
  }
  if (report.unchanged) printer.line(`Nothing has changed since the last build: ${summary.out} is up to date.`);
  else printTable(printer, report.editions);
  const found = report.findings.length > 0 ? ` (${sumUp(report.findings)})` : '';
  const built = report.editions.filter(({ kept }) => !kept).length;
  const what = report.unchanged ? count(report.editions.length, 'edition') : `${count(built, 'edition')} built`;
  printer.line(`${summary.out}: ${what} in ${formatTime(summary.milliseconds)}${found}`);
}

const COLUMNS = [
  { heading: 'edition' },
  { heading: 'pages', isNumber: true },
  { heading: 'words', isNumber: true },
  { heading: 'size', isNumber: true },
  { heading: 'time', isNumber: true },
  { heading: 'findings' },
];

function printTable(printer: Printer, editions: readonly EditionReport[]): void {
  // Print files repeat the pages and words of the screen file.
  const total = (report: EditionReport, of: 'pages' | 'words') =>
    report.artefacts.reduce((sum, artefact) => sum + (artefact.purpose === 'screen' ? artefact[of] : 0), 0);
  const size = (report: EditionReport) => report.artefacts.reduce((sum, { bytes }) => sum + bytes, 0);
  const rows = editions.map((report) => [
    report.edition,
    String(total(report, 'pages')),
    String(total(report, 'words')),
    formatBytes(size(report)),
    report.kept ? 'as it was' : formatTime(report.milliseconds),
    report.findings.length > 0 ? sumUp(report.findings) : '',
  ]);
  const [head, ...body] = formatTable(COLUMNS, rows);
  printer.line(printer.style('bold', head ?? ''));
  for (const line of body) printer.line(line);
}
