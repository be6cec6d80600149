/** The bundle of the sources as they are now, made when there is none. */
export function ensureBundle(): Promise<{ readonly main: string; readonly program: string }>;
/** Hash of what the program is, the same on every machine: sources, versions of packages, font files. */
export function programHash(): string;
