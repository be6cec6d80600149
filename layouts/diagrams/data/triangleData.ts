import type { JsonObject } from '../../../src/document/json.ts';
import { asText, listAt, objectAt, textAt } from './fields.ts';

export interface Side {
  readonly letter: string;
  readonly title: string;
  readonly items: readonly string[];
}
export interface TriangleData {
  readonly centre: { readonly title: string; readonly words: string };
  /** Left, right and base; further ones follow in a list. */
  readonly sides: readonly Side[];
}

const CODE_OF_A = 65;

/** Data of kind `triangle`. `centre` may be words alone; a side without a letter takes the next one. */
export function triangleData(data: JsonObject): TriangleData {
  const centre = objectAt(data, 'centre');
  return {
    centre: { title: textAt(centre, 'title') || textAt(data, 'centre'), words: textAt(centre, 'words') },
    sides: listAt(data, 'sides').map((side, index) => ({
      letter: textAt(side, 'letter') || String.fromCharCode(CODE_OF_A + index),
      title: textAt(side, 'title'),
      items: listAt(side, 'items').map(asText),
    })),
  };
}
