import type { Finding } from '../document/finding.ts';
import type { LaidBlock, LaidFlow, LaidPlate } from '../document/laid.ts';
import type { FontStore } from './fonts/fontStore.ts';

/** What typesetting needs besides boxes. */
export interface TypesetContext {
  readonly fonts: FontStore;
  /** Plates of the slots, by `slotKey`; see `collectSlots`. */
  readonly plates?: ReadonlyMap<string, LaidPlate>;
  /** Height of the text area, pt: pictures are made to fit it. *layFlow* takes it from the page. */
  readonly pageHeight?: number;
  /** Blocks laid before with these fonts and plates; kept by the caller for as long as he likes. */
  readonly memo?: Map<string, TypesetBlock>;
}
/** A laid block, and what is to be reported about it. */
export interface TypesetBlock extends LaidBlock {
  readonly findings: readonly Finding[];
}
/** A laid flow, and what is to be reported about it. */
export interface TypesetFlow extends LaidFlow {
  readonly findings: readonly Finding[];
}
