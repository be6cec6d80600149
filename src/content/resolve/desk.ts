import type { Finding, Severity } from '../../document/finding.ts';
import type { Block, Inline } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import type { Picture } from '../../document/publication.ts';
import type { NoteDefinition, ParsedPublication } from '../model.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Selectable } from './selection.ts';
import type { TermIndex } from './terms.ts';
import type { Values } from './values.ts';

/** What lies ready while the chapters of one edition are resolved. */
export interface Desk {
  readonly parsed: ParsedPublication;
  readonly values: Values;
  readonly takes: (block: Selectable) => boolean;
  /** Ids that stand in this edition. */
  readonly present: ReadonlySet<string>;
  readonly elsewhere: (id: string) => Elsewhere | undefined;
  readonly terms: TermIndex;
  readonly hasGlossary: boolean;
  /** Named blocks of the whole publication, for includes. */
  readonly named: ReadonlyMap<string, Block>;
  /** How often a name stood already in an included heading. */
  readonly again: Map<string, number>;
  /** How many blocks were included so far. */
  readonly included: { blocks: number };
  /** Footnotes by file and label. */
  readonly notes: ReadonlyMap<string, NoteDefinition>;
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

export const noteKey = (file: string, label: string): string => `${file}\n${label}`;

/** Where text stands: terms are marked in text only, and links do not stand in links. */
export interface Place {
  readonly terms: boolean;
  readonly links: boolean;
}
export type ResolveInlines = (inlines: readonly Inline[], place: Place, desk: ChapterDesk) => readonly Inline[];
