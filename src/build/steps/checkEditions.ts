import { checkEdition, checkPublication, type ParsedPublication } from '../../content/index.ts';
import type { Finding } from '../../document/finding.ts';
import type { Chapter } from '../../document/nodes.ts';
import type { EditionDocument } from '../../document/publication.ts';
import { hashOf, hashOfOne, type Workshop } from '../cache.ts';
import type { Documents } from './resolveEditions.ts';

/**
 * check: what is wrong or doubtful in the text, of the publication as a whole and of each edition. A chapter that stands
 * in several editions, such as large print, is checked once, and not again while it stays as it is.
 */
export function checkEditions(documents: Documents, parsed: ParsedPublication, workshop: Workshop): readonly Finding[] {
  const { hashes } = parsed.publication;
  const data = hashOf(Object.entries(hashes).filter(([path]) => !path.endsWith('.md')));
  const findings = [...checkPublication(parsed)];
  const seen = new Set<string>();
  for (const document of documents.values())
    for (const chapter of document.chapters) {
      // Where a phrase stands is looked up in the file's text, of which the chapter does not hold all.
      const key = `${hashOfOne(chapter)} ${hashes[chapter.position.file]} ${data}`;
      if (seen.has(key)) continue;
      seen.add(key);
      findings.push(...checkOnce(key, chapter, document, parsed, workshop));
    }
  return findings;
}

function checkOnce(
  key: string,
  chapter: Chapter,
  document: EditionDocument,
  parsed: ParsedPublication,
  workshop: Workshop,
): readonly Finding[] {
  const known = workshop.checks.get(key);
  if (known) return known;
  const found = checkEdition({ ...document, chapters: [chapter] }, parsed);
  if (found.every(({ position }) => position.file === chapter.position.file)) workshop.checks.set(key, found);
  return found;
}
