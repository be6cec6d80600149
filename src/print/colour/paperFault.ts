import type { PrintPaper } from '../../document/print-settings.ts';
import type { PrintFault } from '../fault.ts';
import type { PressProfile } from './readProfile.ts';

/** Characterisation data for uncoated paper (ICC registry). */
const uncoatedConditions = new Set(['FOGRA29', 'FOGRA30', 'FOGRA44', 'FOGRA47', 'FOGRA52']);
const uncoatedWords = /uncoated|offset paper/i;
const coatedWords = /(^|[^n])coated|gloss/i;

/**
 * A warning where the paper of the inside pages, by the name that the printer gives it, is not the kind that the profile is
 * for: the colours would print too dark or too pale. Nothing where either is not known.
 */
export function paperFault({ stock }: PrintPaper, { name, condition }: PressProfile): PrintFault | undefined {
  if (condition === 'Custom') return undefined;
  const forUncoated = uncoatedConditions.has(condition);
  const isUncoated = uncoatedWords.test(stock);
  const isCoated = !isUncoated && coatedWords.test(stock);
  if (forUncoated ? !isCoated : !isUncoated) return undefined;
  return {
    severity: 'warning',
    rule: 'paper-profile',
    message: `the paper is “${stock}”, and the colours are made for ${forUncoated ? 'uncoated' : 'coated'} paper (${condition}, ${name})`,
    advice: forUncoated
      ? 'Name uncoated paper, or leave `print: profile` out.'
      : 'Name a profile for uncoated paper in `print: profile` (PSO Uncoated v3), or coated paper in `print: paper`.',
  };
}
