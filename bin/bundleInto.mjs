import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_NETWORK, needed, savings } from './bundlePlugins.mjs';
import { root } from './programFiles.mjs';

/** How the two kinds of bundle differ. `pressBundle` is the bundle's own place. */
const FORMATS = {
  /** One script, which V8's code cache can keep compiled; what is imported on demand is also run on demand. */
  script: {
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    banner: { js: "const pressBundle = require('node:url').pathToFileURL(__filename).href;" },
  },
  module: {
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    banner: {
      js:
        "import { createRequire as pressRequire } from 'node:module'; const require = pressRequire(import.meta.url); " +
        'const pressBundle = import.meta.url;',
    },
  },
};

/**
 * Bundles entry points (name → file) into a folder, as scripts for `loadScript` or as modules. What is saved of packages
 * (`bundlePlugins.mjs`) follows from how these packages are written: where one is written otherwise, all are bundled as they
 * are, which starts later and does the same. Fails when a source is missing or does not compile.
 */
export async function bundleInto(folder, entryPoints, kind, edits = savings) {
  try {
    await bundleWith([...needed, ...edits], folder, entryPoints, kind);
  } catch {
    await bundleWith(needed, folder, entryPoints, kind);
  }
}

/** The same with these plugins of esbuild; fails also when one of them does. */
export async function bundleWith(plugins, folder, entryPoints, kind) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir: folder,
    bundle: true,
    ...FORMATS[kind],
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    // Names stay, for stack traces and profiles.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', ...NO_NETWORK },
    plugins,
    logLevel: 'silent',
  });
  if (kind === 'script') for (const name of Object.keys(entryPoints)) escapeSource(join(folder, `${name}.cjs`));
}

/**
 * esbuild leaves other characters than ASCII in regular expressions alone. Escaped there too, a script is read and kept as a
 * byte a character. Modules that stay outside are imported by what `loadScript` gives.
 */
function escapeSource(path) {
  const source = readFileSync(path, 'utf8').replaceAll('import("file:', 'pressImport("file:');
  writeFileSync(path, source.replace(/(\\*)([^\0-\x7f])/g, escaped));
}

/** A character that is already escaped (`\–`) means itself: its backslash would escape the one that is put before it. */
function escaped(_, backslashes, unit) {
  const kept = backslashes.length % 2 === 1 ? backslashes.slice(1) : backslashes;
  return `${kept}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
