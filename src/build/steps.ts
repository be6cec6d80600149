import { parsePublication } from '../content/index.ts';
import { publish } from './publish/publish.ts';
import { checkEditions } from './steps/checkEditions.ts';
import { composeEdition } from './steps/composeEdition.ts';
import { finishEdition } from './steps/finishEdition.ts';
import { paintEdition } from './steps/paintEdition.ts';
import { readSources } from './steps/readSources.ts';
import { resolveEditions } from './steps/resolveEditions.ts';
import { typesetEdition } from './steps/typesetEdition.ts';
import { verifyEdition } from './steps/verifyEdition.ts';

/**
 * The way from a folder of text to published files, top to bottom. Each step is a function in a file of its own, over
 * plain data. The first four see the whole publication, the next five one edition each, the last all that was built.
 */
export const steps = {
  read: readSources,
  parse: parsePublication,
  resolve: resolveEditions,
  check: checkEditions,
  compose: composeEdition,
  typeset: typesetEdition,
  paint: paintEdition,
  finish: finishEdition,
  verify: verifyEdition,
  publish,
} as const;

export type StepName = keyof typeof steps;
