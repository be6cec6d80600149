import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { EXIT, type Exit, WrongUse } from '../exit.ts';
import { createPrinter } from '../output/printer.ts';
import type { Surroundings } from '../surroundings.ts';
import { addCommonOptions, type CommonOptions, printJson } from './options.ts';

interface CompareOptions extends CommonOptions {
  readonly report: string;
}

const USAGE = 'Name two PDFs: press compare last-year.pdf dist/guide.pdf.';
/** Why a file cannot be compared, and what to do. */
const PROBLEMS = {
  missing: ['There is no such file', USAGE],
  locked: ['The file opens with a password only', 'Save a copy of it without the password, and compare that.'],
  'no PDF': ['The file is no PDF, or too damaged to be read', USAGE],
} as const;

/** `press compare A.pdf B.pdf`: what changed between any two PDFs. */
export function addCompare(program: Command, surroundings: Surroundings, end: (exit: Exit) => void): void {
  const command = program
    .command('compare')
    .description('say what changed between two PDFs')
    .argument('<was>', 'the older file')
    .argument('<now>', 'the newer file')
    .option('--report <dir>', 'folder for the report', 'visual-report');
  addCommonOptions(command).action(async (was: string, now: string, options: CompareOptions) =>
    end(await compare(was, now, options, surroundings)),
  );
}

async function compare(was: string, now: string, options: CompareOptions, surroundings: Surroundings): Promise<Exit> {
  const { compareTwo, createPool, hasPassed, REPORT, toJson, toSummary, writeReport } = await import(
    '../../build/visual/index.ts'
  );
  const pool = createPool();
  try {
    const { folder } = surroundings;
    const result = await compareTwo(resolve(folder, was), resolve(folder, now), pool);
    if ('problem' in result) {
      const path = result.path === resolve(folder, was) ? was : now;
      throw new WrongUse(`${PROBLEMS[result.problem][0]}: ${path}`, PROBLEMS[result.problem][1]);
    }
    await writeReport(resolve(folder, options.report), result);
    const exit = result.files.every(hasPassed) ? EXIT.done : EXIT.findings;
    const html = join(options.report, REPORT.html);
    if (options.json) printJson(surroundings, { command: 'compare', exit, report: html, ...toJson(result) });
    else if (!options.quiet || exit !== EXIT.done) {
      const printer = createPrinter(surroundings.out, surroundings.environment);
      for (const line of toSummary(result)) printer.line(line);
      if (exit !== EXIT.done) printer.line(`\nSee ${html}.`);
    }
    return exit;
  } finally {
    await pool.close();
  }
}
