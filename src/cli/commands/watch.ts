import type { Command } from 'commander';
import type { BuildReport, Order } from '../../build/order.ts';
import type { Finding } from '../../document/finding.ts';
import { EXIT, type Exit } from '../exit.ts';
import { fromFolder, printFindings } from '../output/findings.ts';
import { count } from '../output/measures.ts';
import { createPrinter } from '../output/printer.ts';
import { createProgress } from '../output/progress.ts';
import { publicationFolder } from '../publicationFolder.ts';
import { resultsPlace } from '../resultsPlace.ts';
import type { Surroundings } from '../surroundings.ts';
import { changesIn } from '../watch/changesIn.ts';
import { describeRefresh } from '../watch/describeRefresh.ts';
import { newFindings } from '../watch/newFindings.ts';
import type { Preview } from '../watch/servePreview.ts';
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
  readonly preview?: boolean;
}

/** `press watch [EDITION…]`: builds, and again whenever a file of the publication changes. Ends with Ctrl+C. */
export function addWatch(program: Command, surroundings: Surroundings, end: (exit: Exit) => void): void {
  const command = program
    .command('watch')
    .description('build, and refresh what an edit touches until stopped with Ctrl+C')
    .argument('[edition...]', 'ids of editions; "press editions" lists them')
    .option('--print', 'make print files too, which takes longer; without it, "press build" makes them')
    .option(
      '--preview',
      'show the pages in a browser, at an address that is printed, and again when they have changed',
    );
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
  let told: readonly Finding[] = [];
  let preview: Preview | undefined;
  do {
    const started = performance.now();
    const progress = createProgress({ ...printer, isTerminal: true }, isSilent || !printer.isTerminal);
    const report = await buildPublication(order, workshop, progress.listen);
    progress.end();
    refuseUnknown(report);
    const milliseconds = performance.now() - started;
    print(report, changed, milliseconds);
    if (options.preview) {
      preview ??= await openPreview();
      preview.show(report, describeRefresh(report, changed, milliseconds));
    }
    if (!isSilent) printer.status('Watching. Ctrl+C ends it.');
    await workshop.keep();
    changed = await changes.next();
  } while (changed.length > 0);
  printer.status('');
  await preview?.close();
  return EXIT.done;

  async function openPreview(): Promise<Preview> {
    const { servePreview } = await import('../watch/servePreview.ts');
    const opened = await servePreview(out);
    if (options.json) surroundings.out.write(`${JSON.stringify({ command: 'watch', preview: opened.url })}\n`);
    else printer.line(`Preview: ${opened.url}`);
    return opened;
  }

  function print(report: BuildReport, files: readonly string[], milliseconds: number): void {
    const findings = report.findings
      .filter(({ severity }) => severity !== 'info')
      .map((finding) => fromFolder(finding, publication, surroundings.folder));
    if (options.json) {
      const fresh = report.editions.filter(({ kept }) => !kept);
      const refreshed = fresh.map(({ edition }) => edition);
      const pages = Object.fromEntries(fresh.map(({ edition, changedPages }) => [edition, changedPages ?? null]));
      const document = { command: 'watch', changed: files, refreshed, pages, milliseconds, findings };
      surroundings.out.write(`${JSON.stringify(document)}\n`);
      return;
    }
    printNew(findings, files.length === 0, report.manifest !== undefined);
    if (!options.quiet) printer.line(describeRefresh(report, files, milliseconds));
  }

  /** Errors each time; warnings when they are new, and of the first build only how many they are. */
  function printNew(findings: readonly Finding[], isFirst: boolean, isPublished: boolean): void {
    const errors = findings.filter(({ severity }) => severity === 'error');
    const warnings = findings.filter(({ severity }) => severity === 'warning');
    const fresh = isFirst ? [] : newFindings(warnings, told);
    // Where an error stopped the build, what comes after it was not looked for.
    const mended = isPublished ? newFindings(told, findings).length : 0;
    printFindings(printer, options.quiet ? errors : [...errors, ...fresh]);
    told = isPublished ? findings : [...told, ...newFindings(findings, told)];
    if (options.quiet) return;
    if (isFirst && warnings.length > 0)
      printer.line(`${count(warnings.length, 'warning')}: "press check" prints them.`);
    if (mended > 0) printer.line(`${count(mended, 'finding')} mended.`);
  }
}
