/** The bundle of the sources as they are now, made when there is none; `results` is a folder for what builds keep. */
export function ensureBundle(): Promise<{ readonly main: string; readonly program: string; readonly results: string }>;
/** Bundles the command line, or other entry points (name → file), into a folder. */
export function bundleInto(
  folder: string,
  entryPoints: { readonly [name: string]: string },
  kind: 'script' | 'module',
): Promise<void>;
/** Hash of what the program is, the same on every machine: sources, versions of packages, font files. */
export function programHash(): string;
