import type { Finding } from '../../document/finding.ts';
import type { Json } from '../../document/json.ts';
import { finding } from '../finding.ts';
import type { ParsedPublication } from '../model.ts';

/** A value that somebody meant to put in quotation marks, which a word processor made curly. */
const CURLY = /^(?:[“”„][^“”„]*[“”]|[‘’][^‘’]*[‘’])$/;

/** Values of publication.yml in curly quotation marks: YAML takes them for letters. */
export function checkQuotes({ publication: { configFile } }: ParsedPublication): readonly Finding[] {
  const { file, value, places } = configFile;
  const look = (part: Json, path: string): readonly Finding[] => {
    if (typeof part === 'string' && CURLY.test(part.trim())) {
      const place = places[path] ?? { file, line: 1, column: 1 };
      const message = `The curly quotation marks of ${part.trim()} are printed.`;
      const advice = 'Write straight ones, ", if they are to mark where the value begins and ends.';
      return [finding('warning', 'curly-quotes', place, message, advice)];
    }
    if (typeof part !== 'object' || part === null) return [];
    return Object.entries(part).flatMap(([key, inner]) => look(inner as Json, path === '' ? key : `${path}/${key}`));
  };
  return look(value, '');
}
