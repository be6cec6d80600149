import type { Json } from '../../document/json.ts';
import type { Position } from '../../document/position.ts';
import type { Places } from '../model.ts';
import type { Values } from './values.ts';

/** Plain data with variables put into every text of it. `path` is where the data stand in their file. */
export function fillStrings(value: Json, places: Places, path: string, otherwise: Position, values: Values): Json {
  if (typeof value === 'string') return values.fill(value, places[path] ?? otherwise);
  if (typeof value !== 'object' || value === null) return value;
  const inner = (key: string | number) => (path === '' ? `${key}` : `${path}/${key}`);
  if (isList(value)) return value.map((item, index) => fillStrings(item, places, inner(index), otherwise, values));
  const filled: { [key: string]: Json } = {};
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) filled[key] = fillStrings(item, places, inner(key), otherwise, values);
  }
  return filled;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
