import type { Finding } from '../../document/finding.ts';
import type { ParsedPublication } from '../model.ts';
import { checkDigits } from './checkDigits.ts';
import { checkQuotes } from './checkQuotes.ts';
import { checkSelections } from './checkSelections.ts';
import { checkSignoff } from './checkSignoff.ts';
import { checkTools } from './checkTools.ts';
import { checkTypedData } from './checkTypedData.ts';
import { checkUnused } from './checkUnused.ts';

/** What is wrong or doubtful in the publication as a whole, whatever edition takes it. */
export function checkPublication(parsed: ParsedPublication): readonly Finding[] {
  return [
    ...checkSelections(parsed),
    ...checkQuotes(parsed),
    ...checkTools(parsed),
    ...checkTypedData(parsed),
    ...checkDigits(parsed),
    ...checkUnused(parsed),
    ...checkSignoff(parsed),
  ];
}
