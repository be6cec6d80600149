import type { Run } from '../../document/boxes.ts';
import type { ShapedWord } from '../../document/laid.ts';

/** How a line may end after a token: not at all, where it is full, always. */
export type After = 'none' | 'may' | 'must';

/** A stretch of a paragraph that is set as one: in one run, font and direction. Widths in pt. */
export interface Token {
  /** Index into the box's runs. */
  readonly run: number;
  readonly font: string;
  /** Absent for a drawing. */
  readonly word?: ShapedWord;
  readonly text: string;
  readonly width: number;
  /** Bidirectional level (UAX #9); odd: right to left. */
  readonly level: number;
  readonly space: boolean;
  readonly after: After;
}

/** A text box's runs shaped and cut into tokens, whatever the measure. */
export interface Paragraph {
  readonly tokens: readonly Token[];
  readonly runs: readonly Run[];
  /** Level of the paragraph: 0 or 1. */
  readonly level: number;
  /** Characters that no font of their face has. */
  readonly missing: readonly string[];
}
