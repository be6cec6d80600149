import type { Finding } from '../../document/finding.ts';
import type { Json } from '../../document/json.ts';
import type { Position } from '../../document/position.ts';
import type { ParsedPublication, Places } from '../model.ts';
import { numbersOf, SHORT_NUMBER, TELEPHONE, typedNumber } from './numbers.ts';

/** Telephone numbers typed into front matter and diagrams, where they should be variables too. */
export function checkTypedData({ publication, files }: ParsedPublication): readonly Finding[] {
  const known = numbersOf(publication);
  const findings: Finding[] = [];
  const look = (value: Json | undefined, path: string, places: Places, otherwise: Position): void => {
    if (typeof value === 'string') {
      const short = [...value.matchAll(SHORT_NUMBER)].filter(([number]) => known.has(number));
      for (const [number] of [...value.matchAll(TELEPHONE), ...short]) {
        findings.push(typedNumber(number, places[path] ?? otherwise, known));
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        look(inner as Json, path === '' ? key : `${path}/${key}`, places, otherwise);
      }
    }
  };
  for (const { path, front } of files) look(front.rest, '', front.places, { file: path, line: 1, column: 1 });
  for (const { file, value, places } of Object.values(publication.diagrams)) {
    look(value, '', places, { file, line: 1, column: 1 });
  }
  return findings;
}
