import type { Plugin } from 'esbuild';

interface EntryPoints {
  readonly [name: string]: string;
}
/** Bundles entry points (name → file) into a folder; where one of `edits` fails, without any of them. */
export function bundleInto(
  folder: string,
  entryPoints: EntryPoints,
  kind: 'script' | 'module',
  edits?: readonly Plugin[],
): Promise<void>;
/** The same with these plugins of esbuild; fails also when one of them does. */
export function bundleWith(
  plugins: readonly Plugin[],
  folder: string,
  entryPoints: EntryPoints,
  kind: 'script' | 'module',
): Promise<void>;
