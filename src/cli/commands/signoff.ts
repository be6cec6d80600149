import type { Command } from 'commander';
import { hasErrors } from '../../document/finding.ts';
import { EXIT, type Exit, WrongUse } from '../exit.ts';
import { nearest } from '../nearest.ts';
import { fromFolder, printFindings } from '../output/findings.ts';
import { createPrinter } from '../output/printer.ts';
import { formatTable } from '../output/table.ts';
import { publicationFolder } from '../publicationFolder.ts';
import type { Surroundings } from '../surroundings.ts';
import { addCommonOptions, addPublicationOption, type PublicationOptions, printJson } from './options.ts';

const COLUMNS = [{ heading: 'part' }, { heading: 'version' }, { heading: 'state' }, { heading: 'title' }];

/** `press signoff [PART…]`: records that parts are signed off as they are; without a part, how each one stands. */
export function addSignoff(program: Command, surroundings: Surroundings, end: (exit: Exit) => void): void {
  const command = program
    .command('signoff')
    .description('record version and text of parts as signed off, or say how each part stands')
    .argument('[part...]', 'ids of parts, as in publication.yml');
  addCommonOptions(addPublicationOption(command)).action(
    async (parts: readonly string[], options: PublicationOptions) => end(await signoff(parts, options, surroundings)),
  );
}

async function signoff(
  parts: readonly string[],
  options: PublicationOptions,
  surroundings: Surroundings,
): Promise<Exit> {
  const publication = publicationFolder(options.publication, surroundings.folder);
  const { signOff } = await import('../../build/signOff.ts');
  const report = await signOff(publication, parts);
  const [unknown] = report.unknown;
  if (unknown !== undefined)
    refuse(
      unknown,
      report.parts.map(({ id }) => id),
    );

  const findings = report.findings.map((finding) => fromFolder(finding, publication, surroundings.folder));
  const exit = hasErrors(findings) ? EXIT.findings : EXIT.done;
  if (options.json) {
    printJson(surroundings, { command: 'signoff', exit, parts: report.parts, findings });
    return exit;
  }
  const errors = createPrinter(surroundings.error, surroundings.environment);
  printFindings(errors, findings);
  if (exit !== EXIT.done && parts.length > 0) errors.line('Nothing was recorded.');
  if (exit !== EXIT.done || options.quiet) return exit;
  const shown = report.parts.filter(({ id }) => parts.length === 0 || parts.includes(id));
  const rows = shown.map(({ id, version, state, title }) => [id, version, state, title]);
  const printer = createPrinter(surroundings.out, surroundings.environment);
  if (rows.length === 0) printer.line('publication.yml has no parts.');
  else for (const line of formatTable(COLUMNS, rows)) printer.line(line);
  return exit;
}

function refuse(part: string, known: readonly string[]): never {
  const meant = nearest(part, known);
  const message = `There is no part "${part}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`;
  throw new WrongUse(
    message,
    known.length > 0 ? `The parts are: ${known.join(', ')}.` : 'publication.yml has no parts.',
  );
}
