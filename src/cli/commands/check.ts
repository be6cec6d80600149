import type { Command } from 'commander';
import { hasErrors } from '../../document/finding.ts';
import { EXIT, type Exit } from '../exit.ts';
import { countBySeverity, fromFolder, printFindings, sumUp } from '../output/findings.ts';
import { createPrinter } from '../output/printer.ts';
import { publicationFolder } from '../publicationFolder.ts';
import type { Surroundings } from '../surroundings.ts';
import { addCommonOptions, addPublicationOption, type PublicationOptions, printJson } from './options.ts';

/** `press check`: all findings in the text, without building. */
export function addCheck(program: Command, surroundings: Surroundings, end: (exit: Exit) => void): void {
  const command = program.command('check').description('say what is wrong or doubtful in the text, without building');
  addCommonOptions(addPublicationOption(command)).action(async (options: PublicationOptions) =>
    end(await check(options, surroundings)),
  );
}

async function check(options: PublicationOptions, surroundings: Surroundings): Promise<Exit> {
  const publication = publicationFolder(options.publication, surroundings.folder);
  const { checkPublication } = await import('../../build/checkPublication.ts');
  const found = await checkPublication(publication);
  const findings = found.map((finding) => fromFolder(finding, publication, surroundings.folder));
  const exit = hasErrors(findings) ? EXIT.findings : EXIT.done;
  if (options.json) {
    printJson(surroundings, { command: 'check', exit, counts: countBySeverity(findings), findings });
    return exit;
  }
  const printer = createPrinter(surroundings.out, surroundings.environment);
  printFindings(printer, options.quiet ? findings.filter(({ severity }) => severity === 'error') : findings);
  if (!options.quiet) printer.line(sumUp(findings));
  return exit;
}
