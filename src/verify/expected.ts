import type { Position } from '../document/position.ts';
import type { FindSource } from './document/findSource.ts';
import type { Area } from './read/area.ts';

// What a built file must be: made from what was typeset, and held against what another program reads.

/** A line of text where it was set, or the area of a plate with all its words. */
export interface ExpectedText extends Area {
  readonly kind: 'line' | 'plate';
  /** With the page numbers that are true. */
  readonly text: string;
  /** Of a line and of what is raised or lowered on it, pt from the page's top. */
  readonly baselines?: readonly number[];
  /** In the source; where what it says comes from. */
  readonly position: Position;
  /** It is of a paragraph in which some words run from right to left. */
  readonly isMixed?: true;
  /** It shows a page number. */
  readonly isNumbered?: true;
}
/** A link to a place in the same file. */
export interface ExpectedLink extends Area {
  readonly target: string;
  readonly position: Position;
  /** From 0: where the target truly stands. */
  readonly page: number;
}
/** What must stand on a page, and nothing else. */
export interface ExpectedPage {
  /** Trim, pt. */
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ExpectedText[];
  readonly links: readonly ExpectedLink[];
  /** The page's number as a reader shows it. */
  readonly label: string;
  /** Where findings without a line of their own point. */
  readonly position: Position;
  /** Found right in an earlier build, and the same since: not read again. */
  readonly isKnown?: boolean;
}
/** What STANDARDS asks of all text of an edition. */
export interface TextRules {
  /** pt: no glyph is smaller. */
  readonly smallest: number;
  /** pt: no text stands nearer to the trim. */
  readonly clear: number;
  /** Least contrast of text to what lies beneath it (WCAG 2.2 ratio). */
  readonly contrast: number;
}
/** What a built file must be. */
export interface ExpectedFile {
  /** Path of the artefact, for messages. */
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly pages: readonly ExpectedPage[];
  /** Titles of the outline, in order. */
  readonly outline: readonly string[];
  readonly rules: TextRules;
  /** Asked for the lines that a finding names. */
  readonly findSource?: FindSource;
  /** Where findings without a page of their own point. */
  readonly position: Position;
}
