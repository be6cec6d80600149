import type { FileOutcome } from '../compare/outcome.ts';

/** What is told of a comparison, whatever the form. */
export interface VisualReport {
  /** Of the publication, or of the two files compared. */
  readonly title: string;
  /** Of the publication; empty when two files were compared. */
  readonly version: string;
  readonly engine: string;
  /** How each side is called: what was approved and what was built, or two file names. */
  readonly sides: readonly [was: string, now: string];
  /** In the order of the editions. */
  readonly files: readonly FileOutcome[];
}
