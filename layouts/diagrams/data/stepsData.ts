import type { JsonObject } from '../../../src/document/json.ts';
import { type Direction, readDirection } from './continuumData.ts';
import { listAt, numberAt, textAt } from './fields.ts';

/** What moves a family between two neighbouring levels. */
export interface Transition {
  readonly from: number;
  readonly to: number;
  readonly up: string;
  readonly down: string;
}
export interface StepsData {
  readonly steps: readonly Transition[];
  readonly stepUp: Direction;
  readonly stepDown: Direction;
  /** What holds at every level. */
  readonly always: string;
}

/** Data of kind `steps`, from the lowest level up. */
export function stepsData(data: JsonObject): StepsData {
  const steps = listAt(data, 'steps').map((step, index) => ({
    from: numberAt(step, 'from') ?? index + 1,
    to: numberAt(step, 'to') ?? index + 2,
    up: textAt(step, 'up'),
    down: textAt(step, 'down'),
  }));
  return {
    steps: steps.sort((a, b) => a.from - b.from),
    stepUp: readDirection(data, 'stepUp'),
    stepDown: readDirection(data, 'stepDown'),
    always: textAt(data, 'always'),
  };
}
