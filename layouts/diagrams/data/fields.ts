import type { Json, JsonObject } from '../../../src/document/json.ts';

// A diagram's data come from an author's file: whatever is missing reads as empty, and never throws.

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object at a key; an empty one where there is none. */
export function objectAt(value: Json | undefined, key: string): JsonObject {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
}

/** The list at a key; a single value is a list of one. */
export function listAt(value: Json | undefined, key: string): readonly Json[] {
  const found = isObject(value) ? value[key] : undefined;
  if (found === undefined || found === null) return [];
  return Array.isArray(found) ? (found as readonly Json[]) : [found as Json];
}

/** The words at a key; a number is written out. */
export function textAt(value: Json | undefined, key: string): string {
  const found = isObject(value) ? value[key] : undefined;
  return asText(found);
}

/** Words of a value that is text or a number. */
export function asText(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** The number at a key, if there is one. */
export function numberAt(value: Json | undefined, key: string): number | undefined {
  const found = isObject(value) ? value[key] : undefined;
  const number = typeof found === 'string' && found.trim() !== '' ? Number(found) : found;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** Whether the value at a key says yes: `true`, or any words (`died: "1998"`). */
export function saysYes(value: Json | undefined, key: string): boolean {
  const found = isObject(value) ? value[key] : undefined;
  return found === true || asText(found) !== '';
}
