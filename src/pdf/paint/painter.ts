import type { Finding } from '../../document/finding.ts';
import type { Element } from '../../document/laid.ts';
import type { Position } from '../../document/position.ts';
import type { PageRecord, RecordLink, RecordResource } from '../../document/record.ts';
import type { FontSource } from '../fontSource.ts';
import type { Inks } from './inks.ts';

export type ArtifactKind = 'Layout' | 'Pagination' | 'Header' | 'Footer';
/** Who owns what is painted: an element of a piece, or nobody. */
export type Owner = { readonly piece: number; readonly element: number } | ArtifactKind;

/** What one page's painting gathers. Local to one call of paintPage, never kept. */
export interface Painter {
  readonly inks: Inks;
  readonly fonts: FontSource;
  readonly tags: boolean;
  readonly pageNumber: (target: string, edition?: string) => string;
  /** Strata, each painted over the one before: grounds and rules are nobody's content, figures and plates bring marks. */
  readonly grounds: string[];
  readonly text: string[];
  readonly rules: string[];
  readonly figuresAndPlates: string[];
  /** Elements of each piece. */
  readonly elements: (readonly Element[])[];
  readonly blocks: number[];
  readonly marks: number[];
  readonly links: Map<string, RecordLink & { areas: (readonly [number, number, number, number])[] }>;
  readonly glyphs: Map<string, Map<number, readonly number[]>>;
  /** Encoded words whose glyphs are in `glyphs`. */
  readonly noted: Set<unknown>;
  readonly resources: Map<string, RecordResource>;
  readonly figures: PageRecord['figures'][number][];
  readonly findings: Finding[];
}

export interface PainterOptions {
  readonly inks: Inks;
  readonly fonts: FontSource;
  readonly tags: boolean;
  readonly pageNumber: (target: string, edition?: string) => string;
}

/** A painter that has painted nothing yet. */
export const newPainter = (options: PainterOptions): Painter => ({
  ...options,
  grounds: [],
  text: [],
  rules: [],
  figuresAndPlates: [],
  elements: [],
  blocks: [],
  marks: [],
  links: new Map(),
  glyphs: new Map(),
  noted: new Set(),
  resources: new Map(),
  figures: [],
  findings: [],
});

/** Nothing in the publication is at fault where a box has no position: the layout is. */
const NOWHERE: Position = { file: 'layout', line: 1, column: 1 };

/** Adds an error to what was found wrong with the page. */
export function complain(painter: Painter, rule: string, position: Position | undefined, message: string): void {
  painter.findings.push({ severity: 'error', rule, position: position ?? NOWHERE, message });
}
