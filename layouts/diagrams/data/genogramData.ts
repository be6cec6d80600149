import type { Json, JsonObject } from '../../../src/document/json.ts';
import { listAt, objectAt, saysYes, textAt } from './fields.ts';

export interface GenogramSymbol {
  readonly shape: string;
  readonly meaning: string;
}
export interface Person {
  readonly shape: string;
  readonly name: string;
  readonly age: string;
  readonly died: boolean;
}
export interface Family {
  /** One or two people, joined by `union`. */
  readonly parents: readonly Person[];
  /** Shape of the line between the parents. */
  readonly union: string;
  readonly children: readonly Person[];
  readonly text: string;
}
export interface GenogramData {
  readonly symbols: readonly GenogramSymbol[];
  readonly example: Family | undefined;
}

const person = (value: Json): Person => ({
  shape: textAt(value, 'shape') || 'diamond',
  name: textAt(value, 'name'),
  age: textAt(value, 'age'),
  died: saysYes(value, 'died'),
});

/** Data of kind `genogram`: symbols with their meanings, and an example family of two generations where one is given. */
export function genogramData(data: JsonObject): GenogramData {
  const example = objectAt(data, 'example');
  const parents = listAt(example, 'parents').map(person).slice(0, 2);
  const children = listAt(example, 'children').map(person);
  return {
    symbols: listAt(data, 'symbols').map((symbol) => ({
      shape: textAt(symbol, 'shape'),
      meaning: textAt(symbol, 'meaning'),
    })),
    example:
      parents.length + children.length > 0
        ? { parents, union: textAt(example, 'union') || 'line', children, text: textAt(example, 'text') }
        : undefined,
  };
}
