import type { Finding } from '../../document/finding.ts';
import type { EditionDocument } from '../../document/publication.ts';
import type { ParsedPublication } from '../model.ts';
import { checkAlternatives } from './checkAlternatives.ts';
import { checkLevels } from './checkLevels.ts';
import { checkOpenPoints } from './checkOpenPoints.ts';
import { checkPlaceholders } from './checkPlaceholders.ts';
import { checkTables } from './checkTables.ts';
import { checkTelephones } from './checkTelephones.ts';

/** What is wrong or doubtful in the text that one edition takes. `parsed` gives the exact places of phrases. */
export function checkEdition(document: EditionDocument, parsed: ParsedPublication): readonly Finding[] {
  return [
    ...checkOpenPoints(document),
    ...checkPlaceholders(document, parsed),
    ...checkAlternatives(document),
    ...checkLevels(document),
    ...checkTables(document),
    ...checkTelephones(document, parsed),
  ];
}
