import type { Json, JsonObject } from '../../src/document/json.ts';
import type { PublicationConfig } from '../../src/document/publication.ts';
import { togetherPattern } from '../blocks/together.ts';
import { wordsFor } from '../theme/words.ts';

const NO_BREAK_SPACE = '\u00a0';

/** Data with no-break spaces inside what must stay on one line: telephone numbers, dates, "level 4". */
export function unbroken(data: JsonObject, config: PublicationConfig): JsonObject {
  const pattern = togetherPattern(wordsFor(config));
  const walk = (value: Json): Json => {
    if (typeof value === 'string') return value.replace(pattern, (whole) => whole.replace(/ /g, NO_BREAK_SPACE));
    if (Array.isArray(value)) return value.map(walk);
    return typeof value === 'object' && value !== null ? walkObject(value as JsonObject) : value;
  };
  const walkObject = (object: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, value === undefined ? value : walk(value)]));
  return walkObject(data);
}
