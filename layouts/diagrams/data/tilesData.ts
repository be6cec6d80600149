import type { JsonObject } from '../../../src/document/json.ts';
import { listAt, textAt } from './fields.ts';

export interface Tile {
  readonly number: string;
  readonly title: string;
  readonly words: string;
}

/** Data of kind `tiles`. A tile without a number takes its place in the list. */
export function tilesData(data: JsonObject): readonly Tile[] {
  return listAt(data, 'tiles').map((tile, index) => ({
    number: textAt(tile, 'number') || String(index + 1),
    title: textAt(tile, 'title'),
    words: textAt(tile, 'words'),
  }));
}
