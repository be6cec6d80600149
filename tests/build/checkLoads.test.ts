import { resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** What `press check` has no use for, and what would take it longer to load than to look for findings. */
const HEAVY = ['@hyzyla/pdfium', 'harfbuzzjs', 'react', 'pdfkit', 'fontkit', 'sharp', 'pdf-lib', 'fflate'];

test('a check loads neither layouts nor typesetter, painter or reader of PDF files', async () => {
  const { metafile } = await build({
    absWorkingDir: resolve(import.meta.dirname, '../..'),
    entryPoints: ['src/build/checkPublication.ts'],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
    outdir: 'out',
    metafile: true,
  });
  const atOnce = new Set<string>();
  const visit = (name: string) => {
    if (atOnce.has(name)) return;
    atOnce.add(name);
    for (const { path, kind } of metafile.outputs[name]?.imports ?? []) if (kind !== 'dynamic-import') visit(path);
  };
  visit('out/checkPublication.js');
  const rooms = new Set([...atOnce].flatMap((name) => Object.keys(metafile.outputs[name]?.inputs ?? {})));
  expect([...rooms].filter((file) => !/^src\/(?:build|content|document)\//.test(file))).toEqual([]);
  expect(HEAVY.filter((name) => [...atOnce].some((found) => found === name || found.startsWith(`${name}/`)))).toEqual(
    [],
  );
  expect(atOnce).toContain('marked');
});
