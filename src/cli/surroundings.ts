/** Where text goes: a terminal, a pipe, or a list in a test. */
export interface Outlet {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}
/** All that the command line knows of the world outside. */
export interface Surroundings {
  /** Absolute: what relative paths on the command line are relative to. */
  readonly folder: string;
  readonly environment: { readonly [name: string]: string | undefined };
  readonly out: Outlet;
  readonly error: Outlet;
  /** Hash of the program. */
  readonly program: string;
  /** Folder (absolute) where builds keep what they need not do again, unless PRESS_CACHE names another. */
  readonly results?: string;
  /** Ends `watch` when it fires; from the terminal Ctrl+C does. */
  readonly stop?: AbortSignal;
}
