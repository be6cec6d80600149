import { resolve } from 'node:path';
import type { Command } from 'commander';
import { WrongUse } from '../exit.ts';
import type { Surroundings } from '../surroundings.ts';

/** Options that every command has. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
}
export interface PublicationOptions extends CommonOptions {
  readonly publication?: string;
}
export interface OutputOptions extends PublicationOptions {
  readonly out: string;
}

export const addCommonOptions = (command: Command): Command =>
  command
    .option('--json', 'print one JSON document for other programs')
    .option('-q, --quiet', 'print nothing but findings that stop the work');

export const addPublicationOption = (command: Command): Command =>
  command.option('-p, --publication <dir>', 'folder of the publication (default: ./content, or this folder)');

export const addOutputOption = (command: Command): Command =>
  command.option('-o, --out <dir>', 'folder for what is built', 'dist');

/** The folder (absolute) that `--out` names. Wrong use when it names none. */
export function outputFolder({ out }: OutputOptions, { folder }: Surroundings): string {
  if (out.trim() === '') throw new WrongUse('--out names no folder.', 'For example: press build --out dist.');
  return resolve(folder, out);
}

/** Prints the one document of `--json`. */
export function printJson({ out }: Surroundings, document: unknown): void {
  out.write(`${JSON.stringify(document, null, 2)}\n`);
}
