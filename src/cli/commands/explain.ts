import type { Command } from 'commander';
import { type RuleStep, rules } from '../../document/rules.ts';
import { EXIT, type Exit, WrongUse } from '../exit.ts';
import { nearest } from '../nearest.ts';
import { createPrinter } from '../output/printer.ts';
import { formatTable } from '../output/table.ts';
import { readFindingsPage } from '../readFindingsPage.ts';
import type { Surroundings } from '../surroundings.ts';
import { addCommonOptions, type CommonOptions, printJson } from './options.ts';

const COLUMNS = [{ heading: 'rule' }, { heading: 'found in' }, { heading: 'what it says' }];
/** `press preflight` names the rules of print files without this. */
const PRINT = 'print-';

interface Rule {
  readonly rule: string;
  readonly step: RuleStep;
  readonly summary: string;
}
const all: readonly Rule[] = Object.entries(rules).flatMap(([step, some]) =>
  Object.entries(some).map(([rule, summary]) => ({ rule, step: step as RuleStep, summary })),
);

/** `press explain [RULE]`: what a finding means, with an example and its cure; without a rule, the list of all. */
export function addExplain(program: Command, surroundings: Surroundings, end: (exit: Exit) => void): void {
  const command = program
    .command('explain')
    .description('say what a finding means, with an example and its cure; or list all rules')
    .argument('[rule]', 'name of the rule, as it stands in the finding');
  addCommonOptions(command).action((rule: string | undefined, options: CommonOptions) =>
    end(rule === undefined ? list(options, surroundings) : explain(rule, options, surroundings)),
  );
}

function list(options: CommonOptions, surroundings: Surroundings): Exit {
  if (options.json) {
    printJson(surroundings, { command: 'explain', exit: EXIT.done, rules: all });
    return EXIT.done;
  }
  const printer = createPrinter(surroundings.out, surroundings.environment);
  const rows = all.map(({ rule, step, summary }) => [rule, step, summary]);
  for (const line of options.quiet ? all.map(({ rule }) => rule) : formatTable(COLUMNS, rows)) printer.line(line);
  return EXIT.done;
}

function explain(name: string, options: CommonOptions, surroundings: Surroundings): Exit {
  const found = all.find(({ rule }) => rule === name) ?? all.find(({ rule }) => rule === `${PRINT}${name}`);
  const text = found && readFindingsPage(found.rule);
  if (!found || text === undefined) refuse(name);
  if (options.json) printJson(surroundings, { command: 'explain', exit: EXIT.done, ...found, text });
  else createPrinter(surroundings.out, surroundings.environment).line(`${found.rule}\n\n${text}`);
  return EXIT.done;
}

function refuse(name: string): never {
  const names = all.map(({ rule }) => rule);
  const meant = nearest(name, names);
  throw new WrongUse(
    `There is no rule "${name}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
    '"press explain" lists all rules.',
  );
}
