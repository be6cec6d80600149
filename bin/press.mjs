#!/usr/bin/env node
import { ensureBundle } from './bundle.mjs';

/** sysexits.h EX_SOFTWARE: a defect of the press itself. */
const DEFECT = 70;

try {
  const { main, program, results } = await ensureBundle();
  const press = await import(main);
  process.exitCode = await press.main(process.argv.slice(2), program, results);
} catch (error) {
  console.error(`press: ${error instanceof Error ? error.message : error}`);
  if (process.env.PRESS_DEBUG) console.error(error);
  else console.error('This is a defect of the press, not of your text. PRESS_DEBUG=1 shows where it happened.');
  process.exitCode = DEFECT;
}
