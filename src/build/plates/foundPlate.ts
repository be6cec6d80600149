import type { Finding } from '../../document/finding.ts';
import type { LaidPlate } from '../../document/laid.ts';

/** A plate, and what was wrong with it. */
export interface FoundPlate {
  readonly plate: LaidPlate;
  readonly findings: readonly Finding[];
}
