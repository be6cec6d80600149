import type { Json } from '../../src/document/json.ts';
import { asText } from './data/fields.ts';

/** Keys whose words are not printed in the diagram itself. */
const ELSEWHERE = ['alt', 'alternative', 'caption', 'kind', 'id', 'next', 'shape', 'union'];

/** All words that a diagram prints, joined by spaces. */
export function readableText(value: Json | undefined): string {
  const words = asText(value);
  if (words !== '' || typeof value !== 'object' || value === null) return words;
  const inner = Array.isArray(value)
    ? (value as readonly Json[])
    : Object.entries(value).flatMap(([key, part]) => (ELSEWHERE.includes(key) ? [] : [part]));
  return inner
    .map(readableText)
    .filter((part) => part !== '')
    .join(' ');
}
