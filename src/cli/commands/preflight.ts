import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { hasErrors } from '../../document/finding.ts';
import { bindings } from '../../document/print-settings.ts';
import { EXIT, type Exit, WrongUse } from '../exit.ts';
import { countBySeverity, printFindings, sumUp } from '../output/findings.ts';
import { count } from '../output/measures.ts';
import { createPrinter } from '../output/printer.ts';
import type { Surroundings } from '../surroundings.ts';
import { addCommonOptions, addOutputOption, type OutputOptions, outputFolder, printJson } from './options.ts';

interface PreflightOptions extends OutputOptions {
  readonly report?: string;
  readonly binding?: (typeof bindings)[number];
  readonly safe?: number;
  readonly bleed?: number;
  readonly ink?: number;
}

/** `press preflight [FILE…]`: looks at print files, our own or a designer's, as a printer would. */
export function addPreflight(program: Command, surroundings: Surroundings, end: (exit: Exit) => void): void {
  const command = program
    .command('preflight')
    .description('look at PDF files as a printer would')
    .argument('[file...]', 'PDF files (default: all print files in the output folder)')
    .option('--report <dir>', 'write an HTML report of each file into this folder')
    .addOption(new Option('--binding <binding>', 'say whether the binding takes the pages').choices(bindings))
    .option('--safe <mm>', 'distance of text from the trim (default: 5, for a card 3)', millimetres)
    .option('--bleed <mm>', 'bleed that is wanted (default: 3)', millimetres)
    .option('--ink <percent>', 'most ink at any place (default: 300)', millimetres);
  addCommonOptions(addOutputOption(command)).action(async (files: readonly string[], options: PreflightOptions) =>
    end(await preflight(files, options, surroundings)),
  );
}

function millimetres(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0)
    throw new InvalidArgumentError('It must be a number, 0 or more.');
  return value;
}

async function preflight(
  named: readonly string[],
  options: PreflightOptions,
  surroundings: Surroundings,
): Promise<Exit> {
  const { preflightFiles, pressFilesIn } = await import('../../build/print/preflightFiles.ts');
  const out = outputFolder(options, surroundings);
  const files =
    named.length > 0
      ? named.map((name) => ({ name, path: resolve(surroundings.folder, name) }))
      : (await pressFilesIn(out)).map((file) => ({ ...file, name: join(options.out, file.name) }));
  if (files.length === 0)
    throw new WrongUse(
      `There is no print file in ${options.out}.`,
      'Name a PDF, or build an edition with "print: true".',
    );

  const { binding, safe, bleed, ink, report: folder } = options;
  const settings = {
    ...(binding ? { binding } : {}),
    ...(safe === undefined ? {} : { safe }),
    ...(bleed === undefined ? {} : { bleed }),
    ...(ink === undefined ? {} : { inkLimit: ink }),
  };
  const looked = await preflightFiles({ files, settings, reports: folder !== undefined });
  const findings = looked.flatMap((file) => file.findings);
  const exit = hasErrors(findings) ? EXIT.findings : EXIT.done;
  const reports: string[] = [];
  if (folder !== undefined) {
    await mkdir(resolve(surroundings.folder, folder), { recursive: true });
    for (const { name, html } of looked) {
      if (html === undefined) continue;
      const path = join(folder, `${basename(name, '.pdf')}.html`);
      await writeFile(resolve(surroundings.folder, path), html);
      reports.push(path);
    }
  }
  if (options.json) {
    const seen = looked.map(({ name, report: { pages, faults, ink, sheets } }) => ({
      file: name,
      pages,
      faults,
      ink,
      sheets,
    }));
    printJson(surroundings, { command: 'preflight', exit, counts: countBySeverity(findings), reports, files: seen });
    return exit;
  }
  const printer = createPrinter(surroundings.out, surroundings.environment);
  printFindings(printer, options.quiet ? findings.filter(({ severity }) => severity === 'error') : findings);
  if (options.quiet) return exit;
  printer.line(`${count(looked.length, 'file')}: ${sumUp(findings)}`);
  for (const path of reports) printer.line(`See ${path}.`);
  return exit;
}
