import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Pool, VisualCheck, VisualOrder } from '../../build/visual/index.ts';
import { hasErrors } from '../../document/finding.ts';
import { EXIT, type Exit } from '../exit.ts';
import { fromFolder, printFindings } from '../output/findings.ts';
import { createPrinter } from '../output/printer.ts';
import { createProgress } from '../output/progress.ts';
import { publicationFolder } from '../publicationFolder.ts';
import type { Surroundings } from '../surroundings.ts';
import {
  addCommonOptions,
  addOutputOption,
  addPublicationOption,
  type OutputOptions,
  outputFolder,
  printJson,
} from './options.ts';

// What `press visual` and `press visual approve` share.

export interface VisualOptions extends OutputOptions {
  readonly references?: string;
  readonly report: string;
  readonly open?: boolean;
  readonly before?: boolean;
}

export const addVisualOptions = (command: Command): Command =>
  addCommonOptions(addOutputOption(addPublicationOption(command)))
    .option('--references <dir>', 'folder of what was approved (default: tests/reference)')
    .option('--report <dir>', 'folder for the report', 'visual-report');

/** What is checked and where its references lie. */
export function visualOrder(
  editions: readonly string[],
  options: VisualOptions,
  surroundings: Surroundings,
): VisualOrder {
  const publication = publicationFolder(options.publication, surroundings.folder);
  const { folder, program } = surroundings;
  return {
    build: { publication, out: outputFolder(options, surroundings), editions, program },
    references: resolve(folder, options.references ?? usualReferences(publication, folder)),
    isBeforeBuilt: options.before === true,
  };
}

/** The repository's own publication has `tests/reference`; others, a folder of their name in it. */
function usualReferences(publication: string, folder: string): string {
  const own = publication === join(folder, 'content') || publication === folder;
  return own ? 'tests/reference' : `tests/reference/publications/${basename(publication)}`;
}

/** Builds and compares, saying where it is. */
export async function runCheck(
  order: VisualOrder,
  options: VisualOptions,
  surroundings: Surroundings,
  pool: Pool,
): Promise<VisualCheck> {
  const { checkVisual } = await import('../../build/visual/index.ts');
  const printer = createPrinter(surroundings.out, surroundings.environment);
  const isSilent = options.json === true || options.quiet === true || !printer.isTerminal;
  const progress = createProgress(printer, isSilent);
  const check = await checkVisual(order, pool, progress.listen, (file) => {
    if (!isSilent) printer.status(`${file}: compare …`);
  });
  progress.end();
  return check;
}

/** A build that failed, or settings that are wrong: their findings, and nothing compared. */
export function endWithout(
  check: VisualCheck,
  order: VisualOrder,
  options: VisualOptions,
  surroundings: Surroundings,
): Exit {
  const findings = check.findings
    .filter((finding) => finding.severity === 'error')
    .map((finding) => fromFolder(finding, order.build.publication, surroundings.folder));
  const exit = EXIT.findings;
  if (options.json) {
    printJson(surroundings, { command: 'visual', exit, findings });
    return exit;
  }
  const printer = createPrinter(surroundings.error, surroundings.environment);
  printFindings(printer, findings);
  if (hasErrors(check.build.findings)) printer.line('The build failed, so nothing was compared and nothing approved.');
  return exit;
}
