import type { Json } from '../../document/json.ts';
import type { PageNumber } from '../pages/pageReferences.ts';

/** Key of an object in a plate's data that stands for a page number: `{ "$page": "id" }`. */
const PAGE = '$page';

/** A plate's data with page numbers put in where it asks for them. */
export function fillPageNumbers(data: Json, pageNumber: PageNumber): Json {
  if (Array.isArray(data)) return data.map((item: Json) => fillPageNumbers(item, pageNumber));
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === PAGE && typeof only[1] === 'string') return pageNumber(only[1]);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, value === undefined ? value : fillPageNumbers(value, pageNumber)]),
  );
}
