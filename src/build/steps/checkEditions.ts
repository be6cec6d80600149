import { checkEdition, checkPublication, type ParsedPublication } from '../../content/index.ts';
import type { Finding } from '../../document/finding.ts';
import { hashOf, hashOfOne, type Workshop } from '../cache.ts';
import type { Documents } from './resolveEditions.ts';

/**
 * check: what is wrong or doubtful in the text, of the publication as a whole and of each edition. Editions with the
 * same chapters, such as large print, find the same and are checked once.
 */
export function checkEditions(documents: Documents, parsed: ParsedPublication, workshop: Workshop): readonly Finding[] {
  const { hashes } = parsed.publication;
  const data = Object.entries(hashes).filter(([path]) => !path.endsWith('.md'));
  const findings = [...checkPublication(parsed)];
  const seen = new Set<string>();
  for (const document of documents.values()) {
    const key = hashOf(hashOfOne(document.chapters), data);
    if (seen.has(key)) continue;
    seen.add(key);
    const found = workshop.checks.get(key) ?? checkEdition(document, parsed);
    workshop.checks.set(key, found);
    findings.push(...found);
  }
  return findings;
}
