import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addBuild } from './commands/build.ts';
import { addCheck } from './commands/check.ts';
import { addCompare } from './commands/compare.ts';
import { addEditions } from './commands/editions.ts';
import { addExplain } from './commands/explain.ts';
import { addInit } from './commands/init.ts';
import { addPreflight } from './commands/preflight.ts';
import { addSignoff } from './commands/signoff.ts';
import { addVisual } from './commands/visual.ts';
import { addWatch } from './commands/watch.ts';
import { EXIT, type Exit, WrongUse } from './exit.ts';
import type { Surroundings } from './surroundings.ts';

const PACKAGE = new URL('../../package.json', import.meta.url);

/**
 * Runs the command line of this process; gives its exit code. `program` is the hash of the program, `results` the folder
 * where builds keep what they need not do again.
 */
export async function main(args: readonly string[], program: string, results?: string): Promise<Exit> {
  // `press editions | head -1` closes the pipe early, which is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
  });
  return press(args, {
    folder: process.cwd(),
    environment: process.env,
    out: process.stdout,
    error: process.stderr,
    program,
    ...(results !== undefined && { results }),
  });
}

/** The same with its surroundings named, for tests. Never throws. */
export async function press(args: readonly string[], surroundings: Surroundings): Promise<Exit> {
  const isJson = args.includes('--json');
  let exit: Exit = EXIT.done;
  const program = createProgram(surroundings, isJson, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return endOfParsing(error, surroundings, isJson);
    if (error instanceof WrongUse) return printWrongUse(error.message, error.advice, surroundings, isJson);
    return printDefect(error, surroundings, isJson);
  }
}

function createProgram(surroundings: Surroundings, isJson: boolean, end: (exit: Exit) => void): Command {
  const program = new Command('press')
    .description('Compiles one Markdown publication into every edition that its readers need.')
    .version(versionOf(), '-V, --version', 'print the version of the press')
    .helpCommand('help [command]', 'say more about a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => surroundings.out.write(text),
      writeErr: (text) => {
        if (!isJson) surroundings.error.write(text);
      },
      outputError: () => {},
      getOutHasColors: () => surroundings.out.isTTY === true && !surroundings.environment.NO_COLOR,
      getOutHelpWidth: () => surroundings.out.columns ?? 80,
      getErrHelpWidth: () => surroundings.error.columns ?? 80,
    })
    .addHelpText('after', '\n"press COMMAND --help" says more about a command.');
  for (const add of [
    addBuild,
    addCheck,
    addCompare,
    addEditions,
    addExplain,
    addInit,
    addPreflight,
    addSignoff,
    addVisual,
    addWatch,
  ])
    add(program, surroundings, end);
  return program;
}

/** The version in the press's package.json. */
function versionOf(): string {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string };
  return version;
}

/** Commander ends by throwing: for `--help` as for wrong use. */
function endOfParsing(error: CommanderError, surroundings: Surroundings, isJson: boolean): Exit {
  if (error.exitCode === 0) return EXIT.done;
  if (error.code === 'commander.help' && !isJson) return EXIT.wrongUse;
  const [first = '', ...rest] = error.message.replace(/^error: /, '').split('\n');
  const sentence = `${first.charAt(0).toUpperCase()}${first.slice(1).replace(/\.$/, '')}.`;
  const suggestion = rest.join(' ').replace(/^\((.*)\)$/, '$1');
  const advice = `${suggestion ? `${suggestion} ` : ''}"press --help" says what there is.`;
  return printWrongUse(sentence, advice, surroundings, isJson);
}

function printWrongUse(message: string, advice: string, { out, error }: Surroundings, isJson: boolean): Exit {
  const exit = EXIT.wrongUse;
  if (isJson) out.write(`${JSON.stringify({ exit, wrongUse: { message, advice } }, null, 2)}\n`);
  else error.write(`press: ${message}\n${advice}\n`);
  return exit;
}

function printDefect(thrown: unknown, { out, error, environment }: Surroundings, isJson: boolean): Exit {
  const exit = EXIT.defect;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (isJson) out.write(`${JSON.stringify({ exit, defect: { message } }, null, 2)}\n`);
  else error.write(`press: ${message}\nThis is a defect of the press, not of your text. Nothing was published.\n`);
  if (environment.PRESS_DEBUG) error.write(`${thrown instanceof Error ? thrown.stack : thrown}\n`);
  else if (!isJson) error.write('PRESS_DEBUG=1 shows where it happened.\n');
  return exit;
}
