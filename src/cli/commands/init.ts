import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { EXIT, type Exit, WrongUse } from '../exit.ts';
import { createPrinter } from '../output/printer.ts';
import { starterFiles } from '../starterFiles.ts';
import type { Surroundings } from '../surroundings.ts';
import { addCommonOptions, type CommonOptions, printJson } from './options.ts';

/** `press init DIR`: writes the smallest publication that builds, with comments. */
export function addInit(program: Command, surroundings: Surroundings, end: (exit: Exit) => void): void {
  const command = program
    .command('init')
    .alias('new')
    .description('write the smallest publication that builds, with comments')
    .argument('<dir>', 'a new or empty folder');
  addCommonOptions(command).action((dir: string, options: CommonOptions) => end(init(dir, options, surroundings)));
}

function init(dir: string, options: CommonOptions, surroundings: Surroundings): Exit {
  const folder = resolve(surroundings.folder, dir);
  refuseOccupied(folder, dir);
  const files = starterFiles(basename(folder));
  for (const [name, text] of Object.entries(files)) writeNew(join(folder, name), text);
  if (options.json) printJson(surroundings, { command: 'init', exit: EXIT.done, folder, files: Object.keys(files) });
  else if (!options.quiet) {
    const printer = createPrinter(surroundings.out, surroundings.environment);
    const path = relative(surroundings.folder, folder) || '.';
    const quoted = (words: string) => (/\s/.test(words) ? `"${words}"` : words);
    // What is built goes beside the text, so that it takes no other publication's place.
    const elsewhere = ` --publication ${quoted(dir)} --out ${quoted(join(dir, 'dist'))}`;
    const option = path === '.' || path === 'content' ? '' : elsewhere;
    printer.line(`${dir}: ${Object.keys(files).join(', ')}`);
    printer.line(`Build it with: press build${option}`);
  }
  return EXIT.done;
}

function refuseOccupied(folder: string, dir: string): void {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') throw new WrongUse(`${dir} is a file.`, 'Name a folder that is new or empty.');
    if (code !== 'ENOENT')
      throw new WrongUse(`${dir} cannot be used: ${(error as Error).message}.`, 'Name another folder.');
  }
  if (names.length > 0) throw new WrongUse(`${dir} is not empty.`, 'Name a folder that is new or empty.');
}

function writeNew(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    throw new WrongUse(`${path} cannot be written: ${(error as Error).message}.`, 'Name another folder.');
  }
}
