import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import v8 from 'node:v8';
import { Script } from 'node:vm';

// Most of a short run is spent before V8 has compiled what runs: reading two megabytes of source, and optimising functions
// that are done before they have been optimised. Both are mended here; neither changes what the program does.

/**
 * Bytecodes (in V8's units) that a function runs before V8 optimises it, fifteen times V8's own figure: a build of fifty
 * pages takes two thirds of the processor time, one of a thousand pages no more than before.
 */
const BUDGET = '--interrupt-budget=1000000';
/**
 * V8 collects garbage when a heap has grown by so much since it last did, %; left alone, it lets a large one grow fourfold.
 * A book of a thousand pages takes a fifth less memory and no more time; one of five thousand under a gigabyte.
 */
const GROWTH = '--heap-growing-percent=70';
/** Flags of V8 that each major version of Node has; V8 promises none, and complains aloud of one that it does not know. */
const FLAGS = { 20: [BUDGET, GROWTH], 22: [GROWTH], 24: [GROWTH] };
/** A run that took so many times as long as that which left the code has compiled more of it: its code is kept instead. */
const LONGER = 1.5;
/** A kept code: its SHA-256, the time of the run that left it (ms, a double), the code. */
const HASH = 32;
const HEAD = HASH + 8;

/**
 * Runs a script of `bundleInto` (ASCII alone); gives what it exports, and `keep`, to be called when the process has done its work: it
 * leaves the compiled code beside the script for the next run of the same `kind` (the commands of a command line run
 * different parts). Code that is damaged, or of another V8, is not used.
 */
export function loadScript(file, kind) {
  for (const flag of FLAGS[Number.parseInt(process.versions.node, 10)] ?? []) v8.setFlagsFromString(flag);
  const path = file.replace(/\.cjs$/, `.${kind}.code`);
  const kept = readCode(path);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname, pressImport) {${readFileSync(file, 'latin1')}\n})`,
    { filename: file, ...(kept && { cachedData: kept.code }) },
  );
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file), importModule);
  const isUsed = kept !== undefined && script.cachedDataRejected === false;
  const keep = () => {
    const time = performance.now();
    if (!isUsed || time > kept.time * LONGER) writeCode(path, script.createCachedData(), time);
  };
  return { exports: module.exports, keep };
}

/** Code from V8's cache has forgotten how to import, so the script is handed this. */
const importModule = (specifier) => import(specifier);

function readCode(path) {
  try {
    const bytes = readFileSync(path);
    const hash = createHash('sha256').update(bytes.subarray(HASH)).digest();
    if (!hash.equals(bytes.subarray(0, HASH))) return undefined;
    return { time: bytes.readDoubleLE(HASH), code: bytes.subarray(HEAD) };
  } catch {
    return undefined;
  }
}

/** Whole or not at all; where the folder cannot be written, nothing is kept. */
function writeCode(path, code, time) {
  const bytes = Buffer.concat([Buffer.alloc(HEAD), code]);
  bytes.writeDoubleLE(time, HASH);
  createHash('sha256').update(bytes.subarray(HASH)).digest().copy(bytes);
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, path);
  } catch {
    rmSync(draft, { force: true });
  }
}
