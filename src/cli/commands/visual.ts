import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { EXIT, type Exit } from '../exit.ts';
import { createPrinter } from '../output/printer.ts';
import type { Surroundings } from '../surroundings.ts';
import { refuseUnknown } from './build.ts';
import { printJson } from './options.ts';
import { addApprove } from './visualApprove.ts';
import { addVisualOptions, endWithout, runCheck, type VisualOptions, visualOrder } from './visualCheck.ts';
import { openReport } from './visualOpen.ts';

/** `press visual [EDITION…]`: builds, and holds every page against what was approved; `approve` says yes. */
export function addVisual(program: Command, surroundings: Surroundings, end: (exit: Exit) => void): void {
  const command = program
    .command('visual')
    .description('build, and say which pages no longer look as they were approved')
    .argument('[edition...]', 'ids of editions (default: all)')
    .option('--before', 'build what was approved once more, for pictures of files that are kept without')
    .option('--open', 'show the report in the browser, where pages can be approved one by one');
  addVisualOptions(command).action(async (editions: readonly string[], options: VisualOptions) =>
    end(await visual(editions, options, surroundings)),
  );
  addApprove(command, surroundings, end);
}

async function visual(editions: readonly string[], options: VisualOptions, surroundings: Surroundings): Promise<Exit> {
  const { createPool, hasPassed, REPORT, toJson, toSummary, writeReport } = await import('../../build/visual/index.ts');
  const pool = createPool();
  try {
    const order = visualOrder(editions, options, surroundings);
    const check = await runCheck(order, options, surroundings, pool);
    refuseUnknown(check.build);
    if (!check.comparison) return endWithout(check, order, options, surroundings);
    const { report } = check.comparison;
    const folder = resolve(surroundings.folder, options.report);
    await writeReport(folder, report);
    const exit = report.files.every(hasPassed) ? EXIT.done : EXIT.findings;
    const printer = createPrinter(surroundings.out, surroundings.environment);
    if (options.json) {
      printJson(surroundings, { command: 'visual', exit, report: join(folder, REPORT.html), ...toJson(report) });
    } else if (!options.quiet || exit !== EXIT.done) {
      for (const line of toSummary(report)) printer.line(line);
      if (exit !== EXIT.done) printer.line(`\nSee ${join(options.report, REPORT.html)}, or "press visual --open".`);
    }
    if (options.open) await openReport(order, check.comparison, pool, surroundings);
    return exit;
  } finally {
    await pool.close();
  }
}
