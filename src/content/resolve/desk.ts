import type { Finding, Severity } from '../../document/finding.ts';
import type { Position } from '../../document/position.ts';
import type { Picture } from '../../document/publication.ts';
import type { ParsedPublication } from '../model.ts';
import type { Lookups } from './lookups.ts';
import type { Selectable } from './selection.ts';
import type { TermIndex } from './terms.ts';
import type { Values } from './values.ts';

/** What lies ready while the chapters of one edition are resolved. */
export interface Desk {
  /** For what is the same in all chapters, and for advice; the rest is looked up. */
  readonly parsed: ParsedPublication;
  readonly look: Lookups;
  readonly values: Values;
  /** The same values; what is wrong with them is not told. */
  readonly quietValues: Values;
  readonly takes: (block: Selectable) => boolean;
  readonly terms: TermIndex;
  readonly hasGlossary: boolean;
  /** How often a name stood already in an included heading. */
  readonly again: Map<string, number>;
  /** How many blocks were included so far. */
  readonly included: { blocks: number };
  readonly pictures: { [src: string]: Picture };
  readonly findings: Finding[];
  report(severity: Severity, rule: string, position: Position, message: string, advice?: string): void;
}

/** What changes from chapter to chapter. */
export interface ChapterDesk extends Desk {
  /** Terms used so far; nothing in a chapter that prints the glossary. */
  readonly usedTerms: Set<string> | undefined;
  /** Footnotes referred to so far: key → number. */
  readonly noteNumbers: Map<string, number>;
  /** Names of the blocks that are being included, the outermost first. */
  readonly including: readonly string[];
}

/** Blocks that an edition of 5,000 pages could have by including. */
export const MOST_INCLUDED = 50_000;

/** Where text stands: terms are marked in text only, and links do not stand in links. */
export interface Place {
  readonly terms: boolean;
  readonly links: boolean;
  /** Names of what gives its words to a reference, the last of them here: none may ask itself for them. */
  readonly naming?: readonly string[];
}
