import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Where the bundle lies; bin/bundle.mjs puts it at the head of each of its files. Absent when sources run as they are. */
declare const pressBundle: string | undefined;

/** As bin/bundle.mjs names the entry point. */
const BUNDLED = './visual-worker.mjs';
/** In parts, because bin/bundle.mjs replaces it wherever it stands whole. */
const OWN_PLACE = ['import', 'meta', 'url'].join('.');

/**
 * The script that a thread starts from: the one beside the bundle, or, where the sources run unbundled (in tests), one
 * made of `worker.ts` on the spot and kept in memory.
 */
export async function workerScript(): Promise<URL> {
  if (typeof pressBundle === 'string') {
    const bundled = new URL(BUNDLED, pressBundle);
    if (existsSync(bundled)) return bundled;
  }
  made ??= bundleWorker();
  return made;
}

let made: Promise<URL> | undefined;

async function bundleWorker(): Promise<URL> {
  const { build } = await import('esbuild');
  const entry = fileURLToPath(new URL('../worker.ts', import.meta.url));
  const { resolve } = createRequire(import.meta.url);
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    define: { [OWN_PLACE]: JSON.stringify(import.meta.url) },
    alias: { '@hyzyla/pdfium': new URL(`file://${resolve('@hyzyla/pdfium')}`).href },
    external: ['file://*'],
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  return new URL(`data:text/javascript;base64,${Buffer.from(file?.text ?? '').toString('base64')}`);
}
