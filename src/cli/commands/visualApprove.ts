import type { Command } from 'commander';
import type { Approved, Comparison, Pool, Request, VisualCheck } from '../../build/visual/index.ts';
import { EXIT, type Exit, WrongUse } from '../exit.ts';
import { nearest } from '../nearest.ts';
import { createPrinter, type Printer } from '../output/printer.ts';
import type { Surroundings } from '../surroundings.ts';
import { printJson } from './options.ts';
import { addVisualOptions, endWithout, runCheck, type VisualOptions, visualOrder } from './visualCheck.ts';

interface ApproveOptions extends VisualOptions {
  readonly because?: string;
}

/** `press visual approve [WHAT…] --because WHY`: what is built now is what pages are held against from now on. */
export function addApprove(visual: Command, surroundings: Surroundings, end: (exit: Exit) => void): void {
  const command = visual
    .command('approve')
    .description('approve how pages look now: all that differ, or those named')
    .argument('[what...]', 'guide, guide:12, guide:12,14-20, guide:lost-7 (a page that is no more), guide@print')
    .option('--because <why>', 'why they changed; kept with the approval (required)');
  addVisualOptions(command).action(async (what: readonly string[], _options: unknown, self: Command) =>
    end(await approve(what, self.optsWithGlobals<ApproveOptions>(), surroundings)),
  );
}

async function approve(what: readonly string[], options: ApproveOptions, surroundings: Surroundings): Promise<Exit> {
  const because = options.because?.trim();
  if (!because)
    throw new WrongUse(
      'Say why the pages changed.',
      'For example: press visual approve guide:12 --because "New number of the out-of-hours team".',
    );
  const { createApprover, createPool, parseSelection, readAuthor, rememberReads } = await import(
    '../../build/visual/index.ts'
  );
  const requests = what.map((text) => {
    const request = parseSelection(text);
    if (request) return request;
    throw new WrongUse(`"${text}" names no pages.`, 'Name a file and its pages: guide, guide:12, guide:12,14-20.');
  });
  const by = await readAuthor(surroundings.folder);
  if (!by)
    throw new WrongUse('Git does not know who you are.', 'Tell it: git config user.name "Your Name" (and user.email).');

  const pool = rememberReads(createPool());
  try {
    const order = visualOrder([], options, surroundings);
    const check = await checkNamed(requests, options, surroundings, pool);
    if (!check.comparison) return endWithout(check, order, options, surroundings);
    const { comparison } = check;
    const approver = createApprover(order.references, comparison, pool);
    const results: Approved[] = [];
    for (const { name, selection } of requests.length > 0 ? checkNames(requests, comparison) : all(comparison))
      results.push(await approver(name, selection, { by, because }));
    const refused = results.flatMap((result) => (result.kind === 'refused' ? [result.problem] : []));
    const exit = refused.length > 0 ? EXIT.findings : EXIT.done;
    if (options.json) printJson(surroundings, { command: 'visual approve', exit, by, because, results });
    else if (!options.quiet) print(createPrinter(surroundings.out, surroundings.environment), results);
    return exit;
  } finally {
    await pool.close();
  }
}

/** Builds and compares the editions named alone; all, where a name is none: it may be of a file that is built no more. */
async function checkNamed(
  requests: readonly Request[],
  options: ApproveOptions,
  surroundings: Surroundings,
  pool: Pool,
): Promise<VisualCheck> {
  const editions = [...new Set(requests.map(({ name }) => name.replace(/@.*$/, '')))];
  const check = await runCheck(
    { ...visualOrder(editions, options, surroundings), isUndrawn: true },
    options,
    surroundings,
    pool,
  );
  if (check.build.unknownEditions.length === 0) return check;
  return runCheck({ ...visualOrder([], options, surroundings), isUndrawn: true }, options, surroundings, pool);
}

const all = ({ report }: Comparison): readonly Request[] =>
  report.files.map(({ name }) => ({ name, selection: 'all' as const }));

function checkNames(requests: readonly Request[], { report }: Comparison): readonly Request[] {
  const names = report.files.map(({ name }) => name);
  for (const { name } of requests) {
    if (names.includes(name)) continue;
    const meant = nearest(name, names);
    throw new WrongUse(
      `There is no file "${name}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
      `There are: ${names.join(', ')}.`,
    );
  }
  return requests;
}

function print(printer: Printer, results: readonly Approved[]): void {
  for (const result of results) {
    if (result.kind === 'refused') printer.line(result.problem);
    if (result.kind !== 'approved') continue;
    const { name, pages } = result;
    if (pages === 'removed') printer.line(`${name}: reference removed, because it is built no more`);
    else printer.line(`${name}: ${pages === 'all' ? 'all pages' : `page ${pages.join(', ')}`} approved`);
  }
  if (results.every(({ kind }) => kind === 'nothing')) printer.line('Nothing to approve: nothing differs.');
}
