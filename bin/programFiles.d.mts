/** The press's own folder, absolute. */
export const root: string;
/** Changes when a source may have: sizes and times only. */
export function stampOf(): string;
/** Hash of what the program is, the same on every machine: sources, versions of packages, font files. */
export function programHash(): string;
