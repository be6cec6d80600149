import type { Command } from 'commander';
import type { BuildReport, Order } from '../../build/order.ts';
import { hasErrors } from '../../document/finding.ts';
import { EXIT, type Exit } from '../exit.ts';
import { fromFolder, printFindings, sumUp } from '../output/findings.ts';
import { formatTime } from '../output/measures.ts';
import { createPrinter } from '../output/printer.ts';
import { createProgress } from '../output/progress.ts';
import { publicationFolder } from '../publicationFolder.ts';
import { resultsPlace } from '../resultsPlace.ts';
import type { Surroundings } from '../surroundings.ts';
import { changesIn } from '../watch/changesIn.ts';
import { refuseUnknown } from './build.ts';
import {
  addCommonOptions,
  addOutputOption,
  addPublicationOption,
  type OutputOptions,
  outputFolder,
} from './options.ts';

interface WatchOptions extends OutputOptions {
  readonly print?: boolean;
}

/** `press watch [EDITION…]`: builds, and again whenever a file of the publication changes. Ends with Ctrl+C. */
export function addWatch(program: Command, surroundings: Surroundings, end: (exit: Exit) => void): void {
  const command = program
    .command('watch')
    .description('build, and refresh what an edit touches until stopped with Ctrl+C')
    .argument('[edition...]', 'ids of editions; "press editions" lists them')
    .option('--print', 'make print files too, which takes longer; without it, "press build" makes them');
  addCommonOptions(addOutputOption(addPublicationOption(command))).action(
    async (editions: readonly string[], options: WatchOptions) => end(await watch(editions, options, surroundings)),
  );
}

async function watch(editions: readonly string[], options: WatchOptions, surroundings: Surroundings): Promise<Exit> {
  const publication = publicationFolder(options.publication, surroundings.folder);
  const out = outputFolder(options, surroundings);
  const order: Order = {
    publication,
    out,
    editions,
    program: surroundings.program,
    screenOnly: options.print !== true,
  };
  const { buildPublication, createWorkshop } = await import('../../build/index.ts');
  const workshop = createWorkshop(resultsPlace(surroundings));
  const printer = createPrinter(surroundings.out, surroundings.environment);
  const isSilent = options.json === true || options.quiet === true;

  // Watching begins before the first build, so that an edit during it is not missed.
  const changes = changesIn(publication, out, surroundings.stop);
  let changed: readonly string[] = [];
  do {
    const started = performance.now();
    const progress = createProgress({ ...printer, isTerminal: true }, isSilent || !printer.isTerminal);
    const report = await buildPublication(order, workshop, progress.listen);
    progress.end();
    refuseUnknown(report);
    print(report, changed, performance.now() - started);
    if (!isSilent) printer.status('Watching. Ctrl+C ends it.');
    await workshop.keep();
    changed = await changes.next();
  } while (changed.length > 0);
  printer.status('');
  return EXIT.done;

  function print(report: BuildReport, files: readonly string[], milliseconds: number): void {
    const findings = report.findings
      .filter(({ severity }) => severity !== 'info')
      .map((finding) => fromFolder(finding, publication, surroundings.folder));
    if (options.json) {
      const refreshed = report.editions.filter(({ kept }) => !kept).map(({ edition }) => edition);
      const document = { command: 'watch', changed: files, refreshed, milliseconds, findings };
      surroundings.out.write(`${JSON.stringify(document)}\n`);
      return;
    }
    printFindings(printer, options.quiet ? findings.filter(({ severity }) => severity === 'error') : findings);
    if (!options.quiet) printer.line(sentence(report, files, milliseconds));
  }
}

/** `guide/01.md changed: guide, toolbox refreshed in 120 ms` */
function sentence(report: BuildReport, files: readonly string[], milliseconds: number): string {
  const cause = files.length > 0 ? `${files.join(', ')} changed: ` : '';
  const time = formatTime(milliseconds);
  if (hasErrors(report.findings) || !report.manifest) return `${cause}nothing published (${sumUp(report.findings)})`;
  const refreshed = report.editions.filter(({ kept }) => !kept).map(({ edition }) => edition);
  if (report.unchanged || refreshed.length === 0) return `${cause}nothing to refresh (${time})`;
  return `${cause}${refreshed.join(', ')} refreshed in ${time}`;
}
