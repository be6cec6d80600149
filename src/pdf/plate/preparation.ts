import type { Role, TextBox } from '../../document/boxes.ts';
import type { Finding } from '../../document/finding.ts';
import type { Element } from '../../document/laid.ts';
import type { Position } from '../../document/position.ts';
import type { StandIns } from './standInColours.ts';

/** A text of a plate: what the typesetter is to set, with the element of each run. */
export interface PlateTextBox {
  readonly box: TextBox;
  readonly elements: readonly number[];
  readonly linkTitles: readonly (string | undefined)[];
}

/** What is gathered while a plate is made ready for layout. */
export interface Preparation {
  readonly elements: Element[];
  readonly texts: PlateTextBox[];
  readonly words: string[];
  readonly findings: Finding[];
  readonly standIns: StandIns;
  readonly position: Position | undefined;
  addElement(role: Role, up: number, inline: boolean): number;
  complain(rule: string, message: string): void;
}

/** Nothing gathered yet. `position`: where the source asks for the plate. */
export function newPreparation(standIns: StandIns, position: Position | undefined): Preparation {
  const elements: Element[] = [];
  const findings: Finding[] = [];
  return {
    elements,
    texts: [],
    words: [],
    findings,
    standIns,
    position,
    addElement: (role, up, inline) => elements.push({ role, up, inline }) - 1,
    complain: (rule, message) =>
      findings.push({ severity: 'error', rule, position: position ?? { file: 'layout', line: 1, column: 1 }, message }),
  };
}
