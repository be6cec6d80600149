import type { Json } from '../../document/json.ts';

/** Keys of a diagram's data that name things for the drawing, and are not words for the reader. */
const SILENT = new Set(['kind', 'caption', 'alt', 'id', 'shape', 'union', 'next', 'inWords', 'died']);

/** Every text in a diagram's data that a reader must find in its drawing, or in the words that stand for it. */
export function textsOfDiagram(data: Json | undefined): readonly string[] {
  if (typeof data === 'string') return data.trim() === '' ? [] : [data];
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap((item: Json) => textsOfDiagram(item));
  return Object.entries(data).flatMap(([key, value]) => (SILENT.has(key) ? [] : textsOfDiagram(value as Json)));
}
