import { checkEdition, checkPublication, type ParsedPublication } from '../../content/index.ts';
import type { Finding } from '../../document/finding.ts';
import type { Documents } from './resolveEditions.ts';

/** check: what is wrong or doubtful in the text, of the publication as a whole and of each edition. */
export function checkEditions(documents: Documents, parsed: ParsedPublication): readonly Finding[] {
  return [
    ...checkPublication(parsed),
    ...[...documents.values()].flatMap((document) => checkEdition(document, parsed)),
  ];
}
