import type { Command } from 'commander';
import type { BuildReport, Order } from '../../build/order.ts';
import { hasErrors } from '../../document/finding.ts';
import { EXIT, type Exit, WrongUse } from '../exit.ts';
import { nearest } from '../nearest.ts';
import { fromFolder } from '../output/findings.ts';
import { createPrinter } from '../output/printer.ts';
import { createProgress } from '../output/progress.ts';
import { printBuild } from '../output/summary.ts';
import { publicationFolder } from '../publicationFolder.ts';
import { resultsPlace } from '../resultsPlace.ts';
import type { Surroundings } from '../surroundings.ts';
import {
  addCommonOptions,
  addOutputOption,
  addPublicationOption,
  type OutputOptions,
  outputFolder,
  printJson,
} from './options.ts';

/** `press build [EDITION…]`: compiles editions into the output folder. */
export function addBuild(program: Command, surroundings: Surroundings, end: (exit: Exit) => void): void {
  const command = program
    .command('build')
    .description('build every edition, or those named')
    .argument('[edition...]', 'ids of editions; "press editions" lists them');
  command.option('--accessibility-report', 'also make accessibility.html: what a listener meets, to be signed off');
  addCommonOptions(addOutputOption(addPublicationOption(command))).action(
    async (editions: readonly string[], options: BuildOptions) => end(await build(editions, options, surroundings)),
  );
}

interface BuildOptions extends OutputOptions {
  readonly accessibilityReport?: boolean;
}

async function build(editions: readonly string[], options: BuildOptions, surroundings: Surroundings): Promise<Exit> {
  const publication = publicationFolder(options.publication, surroundings.folder);
  const order: Order = {
    publication,
    out: outputFolder(options, surroundings),
    editions,
    program: surroundings.program,
    accessibilityReport: options.accessibilityReport === true,
  };
  const isSilent = options.json === true || options.quiet === true;
  const printer = createPrinter(surroundings.out, surroundings.environment);
  const { buildPublication, createWorkshop } = await import('../../build/index.ts');

  const progress = createProgress(printer, isSilent);
  const started = performance.now();
  const workshop = createWorkshop({ ...resultsPlace(surroundings), buildsOnce: true });
  const report = await buildPublication(order, workshop, progress.listen);
  progress.end();

  refuseUnknown(report);
  const findings = report.findings.map((finding) => fromFolder(finding, publication, surroundings.folder));
  const exit = report.manifest && !hasErrors(findings) ? EXIT.done : EXIT.findings;
  if (options.json) {
    const { manifest = null, unchanged } = report;
    printJson(surroundings, { command: 'build', exit, out: order.out, unchanged, manifest, findings });
  } else {
    printBuild(printer, createPrinter(surroundings.error, surroundings.environment), {
      report: { ...report, findings },
      milliseconds: performance.now() - started,
      out: options.out,
      isQuiet: options.quiet === true,
    });
  }
  await workshop.keep();
  return exit;
}

/** An edition that the publication does not have is wrong use: says which was probably meant, and which there are. */
export function refuseUnknown(report: BuildReport): void {
  const [unknown] = report.unknownEditions;
  if (unknown === undefined) return;
  const meant = nearest(unknown, report.knownEditions);
  throw new WrongUse(
    `There is no edition "${unknown}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
    `The editions are: ${report.knownEditions.join(', ')}.`,
  );
}
