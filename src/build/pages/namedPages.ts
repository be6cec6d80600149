import type { Json } from '../../document/json.ts';

/** Names whose pages a plate's data ask for: `{ "$page": "id" }`. */
export function namedPages(data: Json | undefined): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  const entries = Object.entries(data);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === '$page' && typeof only[1] === 'string') return [only[1]];
  return entries.flatMap(([, value]) => namedPages(value as Json | undefined));
}
