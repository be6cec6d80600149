import type { Mask, Thresholds } from './settings.ts';

/** How a file is compared: resolution (pixels per inch), thresholds and masks. */
export interface CompareRules {
  readonly dpi: number;
  readonly thresholds: Thresholds;
  /** Those that hold. */
  readonly masks: readonly Mask[];
  /** Pages that differ, from the first on, of which pictures are made. */
  readonly drawn: number;
  /** Of a file kept as fingerprints alone: the file that has the same words, and says how they changed. */
  readonly saidBy?: string;
}
