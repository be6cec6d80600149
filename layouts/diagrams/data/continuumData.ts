import type { JsonObject } from '../../../src/document/json.ts';
import { asText, listAt, numberAt, objectAt, textAt } from './fields.ts';

/** A direction of change: its name, and what it means. */
export interface Direction {
  readonly label: string;
  readonly text: string;
}
export interface ContinuumLevel {
  readonly number: number;
  /** What the level means. */
  readonly what: string;
  /** Who helps. */
  readonly who: string;
  /** Other words for it that a reader may hear. */
  readonly heard: readonly string[];
}
export interface ContinuumData {
  readonly levels: readonly ContinuumLevel[];
  readonly stepUp: Direction;
  readonly stepDown: Direction;
}

export const readDirection = (data: JsonObject, key: string): Direction => ({
  label: textAt(objectAt(data, key), 'label'),
  text: textAt(objectAt(data, key), 'text'),
});

/** Data of kind `continuum`. A level without a number takes its place in the list. */
export function continuumData(data: JsonObject): ContinuumData {
  return {
    levels: listAt(data, 'levels').map((level, index) => ({
      number: numberAt(level, 'number') ?? index + 1,
      what: textAt(level, 'what'),
      who: textAt(level, 'who'),
      heard: listAt(level, 'heard').map(asText),
    })),
    stepUp: readDirection(data, 'stepUp'),
    stepDown: readDirection(data, 'stepDown'),
  };
}
