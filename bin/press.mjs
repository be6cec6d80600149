#!/usr/bin/env node
import { ensureBundle } from './bundle.mjs';
import { loadScript } from './loadScript.mjs';

/** sysexits.h EX_SOFTWARE: a defect of the press itself. */
const DEFECT = 70;

try {
  const { main, program, results } = await ensureBundle();
  const args = process.argv.slice(2);
  const press = loadScript(main, /^[a-z]+$/.test(args[0] ?? '') ? args[0] : 'press');
  process.exitCode = await press.exports.main(args, program, results);
  if (process.exitCode === 0) press.keep();
} catch (error) {
  console.error(`press: ${error instanceof Error ? error.message : error}`);
  if (process.env.PRESS_DEBUG) console.error(error);
  else console.error('This is a defect of the press, not of your text. PRESS_DEBUG=1 shows where it happened.');
  process.exitCode = DEFECT;
}
