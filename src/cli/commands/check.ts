import { type Command, Option } from 'commander';
import { hasErrors, type Severity } from '../../document/finding.ts';
import { EXIT, type Exit } from '../exit.ts';
import { countBySeverity, fromFolder, hintOf, printFindings, sumUp } from '../output/findings.ts';
import { createPrinter } from '../output/printer.ts';
import { toSarif } from '../output/sarif.ts';
import { publicationFolder } from '../publicationFolder.ts';
import type { Surroundings } from '../surroundings.ts';
import { addCommonOptions, addPublicationOption, type PublicationOptions, printJson } from './options.ts';

/** Severities, the gravest first. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

interface CheckOptions extends PublicationOptions {
  readonly sarif?: boolean;
  readonly severity: Severity;
}

/** `press check`: all findings in the text, without building. */
export function addCheck(program: Command, surroundings: Surroundings, end: (exit: Exit) => void): void {
  const command = program
    .command('check')
    .description('say what is wrong or doubtful in the text, without building')
    .addOption(
      new Option('--severity <least>', 'print findings of this severity and graver ones')
        .choices(SEVERITIES)
        .default('info'),
    )
    .addOption(new Option('--sarif', 'print a SARIF 2.1.0 log for code hosts').conflicts('json'));
  addCommonOptions(addPublicationOption(command)).action(async (options: CheckOptions) =>
    end(await check(options, surroundings)),
  );
}

async function check(options: CheckOptions, surroundings: Surroundings): Promise<Exit> {
  const publication = publicationFolder(options.publication, surroundings.folder);
  // Named itself and not through the room's index, which would load all that a build needs.
  const { checkPublication } = await import('../../build/checkPublication.ts');
  const found = await checkPublication(publication);
  const findings = found.map((finding) => fromFolder(finding, publication, surroundings.folder));
  const exit = hasErrors(findings) ? EXIT.findings : EXIT.done;
  if (options.json || options.sarif) {
    const counts = countBySeverity(findings);
    printJson(surroundings, options.sarif ? toSarif(findings) : { command: 'check', exit, counts, findings });
    return exit;
  }
  const printer = createPrinter(surroundings.out, surroundings.environment);
  const least = SEVERITIES.indexOf(options.quiet ? 'error' : options.severity);
  printFindings(
    printer,
    findings.filter(({ severity }) => SEVERITIES.indexOf(severity) <= least),
  );
  if (options.quiet) return exit;
  printer.line(sumUp(findings));
  const hint = hintOf(findings);
  if (hint !== undefined) printer.line(hint);
  return exit;
}
