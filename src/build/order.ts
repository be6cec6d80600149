import type { Finding } from '../document/finding.ts';
import type { Artefact, Manifest } from './manifest.ts';
import type { StepName } from './steps.ts';

/** What a build is asked for. Paths are absolute. */
export interface Order {
  readonly publication: string;
  readonly out: string;
  /** Ids of editions; none: all. */
  readonly editions: readonly string[];
  /** Hash of the program, its layouts, packages and fonts. */
  readonly program: string;
  /** Files for the screen alone, as who is writing wants them: those for a printer take longer to make than to look at. */
  readonly screenOnly?: boolean;
  /** Whether `accessibility.html` is made too: what a listener meets in each edition. */
  readonly accessibilityReport?: boolean;
}

/** What a build says of itself while it runs. */
export type Progress =
  | { readonly kind: 'step'; readonly step: StepName; readonly edition?: string }
  | { readonly kind: 'edition'; readonly edition: string; readonly pages: number; readonly milliseconds: number };
export type Listen = (progress: Progress) => void;

export interface EditionReport {
  readonly edition: string;
  readonly artefacts: readonly Artefact[];
  /** Time spent on it; 0 when it was taken over from the last build. */
  readonly milliseconds: number;
  readonly kept: boolean;
  readonly findings: readonly Finding[];
  /** Numbers of the pages that look otherwise than in the build before it, where the same process made that. */
  readonly changedPages?: readonly string[];
}
/** What came of a build. Without a manifest nothing was published, and the findings say why. */
export interface BuildReport {
  readonly manifest?: Manifest;
  /** Nothing had changed since the last build. */
  readonly unchanged: boolean;
  readonly editions: readonly EditionReport[];
  readonly findings: readonly Finding[];
  /** Ids asked for that the publication does not have; nothing was built then. */
  readonly unknownEditions: readonly string[];
  /** All ids that it has. */
  readonly knownEditions: readonly string[];
}
