import type { Finding } from '../../document/finding.ts';
import type { ParsedPublication } from '../model.ts';
import { checkReading } from './checkReading.ts';
import { checkSpelling } from './spelling/checkSpelling.ts';
import { loadSpeller } from './spelling/loadSpeller.ts';

/** Rules that *checkWriting* looks at, and nobody else. */
export const WRITING_RULES = ['spelling', 'reading-level'] as const;

/**
 * How it is written: spelling, and how hard each section is to read. Apart from the other checks, since a build can do
 * without. Both are known for English only.
 */
export async function checkWriting(parsed: ParsedPublication): Promise<readonly Finding[]> {
  const { config, words } = parsed.publication;
  const speller = await loadSpeller(config.language, words);
  const spelling = speller ? checkSpelling(parsed, speller) : [];
  return /^en\b/i.test(config.language) ? [...spelling, ...checkReading(parsed)] : spelling;
}
