import type { Box, SlotBox, TextBox } from '../../document/boxes.ts';
import type { Finding, Severity } from '../../document/finding.ts';
import type { Element, LaidBox, LaidPlate } from '../../document/laid.ts';
import type { Position } from '../../document/position.ts';
import type { FontStore } from '../fonts/fontStore.ts';
import type { Paragraph } from '../text/paragraph.ts';

/** A slot met on the way, with the width that its plate is to have (pt). */
export interface SlotRequest {
  readonly key: string;
  readonly slot: SlotBox;
  readonly width: number;
}

/** How wide a box must be and would like to be, pt. */
export interface ContentWidths {
  /** Its longest word; an address counts by its longest part. */
  readonly least: number;
  /** Each paragraph on one line. */
  readonly full: number;
  /** Its largest type size. */
  readonly size: number;
}

/** What is gathered while one block is laid; made anew for each, so that laying a block depends on nothing else. */
export interface LayState {
  readonly fonts: FontStore;
  readonly plates: ReadonlyMap<string, LaidPlate>;
  /** Height of the text area, pt; infinite where the block is not for a page. */
  readonly pageHeight: number;
  readonly elements: Element[];
  readonly findings: Finding[];
  readonly slots: SlotRequest[];
  readonly paragraphs: Map<TextBox, Paragraph>;
  readonly widths: Map<Box, ContentWidths>;
}

/** What a box inherits from the boxes round it. */
export interface Surroundings {
  /** Element that it belongs to; -1: the flow's. */
  readonly up: number;
  readonly decoration: boolean;
  /** Inside a row or a table: a forced page break there would part what stands beside it, and is passed over. */
  readonly beside: boolean;
  readonly position: Position;
}

/** Lays any box: passed to those that hold boxes. */
export type LayBox = (box: Box, width: number, around: Surroundings, state: LayState) => LaidBox;

/** Adds a finding to what is gathered. */
export function report(
  state: { readonly findings: Finding[] },
  severity: Severity,
  rule: string,
  position: Position,
  message: string,
  advice?: string,
): void {
  state.findings.push({ severity, rule, position, message, ...(advice === undefined ? {} : { advice }) });
}
