import type { Command } from 'commander';
import { hasErrors } from '../../document/finding.ts';
import { EXIT, type Exit } from '../exit.ts';
import { fromFolder, printFindings } from '../output/findings.ts';
import { createPrinter } from '../output/printer.ts';
import { formatTable } from '../output/table.ts';
import { publicationFolder } from '../publicationFolder.ts';
import type { Surroundings } from '../surroundings.ts';
import { addCommonOptions, addPublicationOption, type PublicationOptions, printJson } from './options.ts';

const COLUMNS = [
  { heading: 'edition' },
  { heading: 'layout' },
  { heading: 'content' },
  { heading: 'text', isNumber: true },
  { heading: 'ground' },
];

/** `press editions`: what the publication builds. */
export function addEditions(program: Command, surroundings: Surroundings, end: (exit: Exit) => void): void {
  const command = program.command('editions').description('list the editions of the publication');
  addCommonOptions(addPublicationOption(command)).action(async (options: PublicationOptions) =>
    end(await editions(options, surroundings)),
  );
}

async function editions(options: PublicationOptions, surroundings: Surroundings): Promise<Exit> {
  const publication = publicationFolder(options.publication, surroundings.folder);
  const { listEditions } = await import('../../build/index.ts');
  const list = await listEditions(publication);
  const findings = list.findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => fromFolder(finding, publication, surroundings.folder));
  const exit = hasErrors(findings) ? EXIT.findings : EXIT.done;
  if (options.json) {
    printJson(surroundings, { command: 'editions', exit, editions: list.editions, findings });
    return exit;
  }
  printFindings(createPrinter(surroundings.error, surroundings.environment), findings);
  const printer = createPrinter(surroundings.out, surroundings.environment);
  const rows = list.editions.map(({ id, layout, content, file, textSize, ground }) => [
    id,
    layout,
    file ?? content,
    `${textSize} pt`,
    ground,
  ]);
  for (const line of options.quiet ? rows.map(([id]) => id ?? '') : formatTable(COLUMNS, rows)) printer.line(line);
  return exit;
}
