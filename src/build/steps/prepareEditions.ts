import { type Publication, parsePublication, resolveEdition } from '../../content/index.ts';
import type { Finding } from '../../document/finding.ts';
import type { EditionDocument } from '../../document/publication.ts';
import type { Workshop } from '../cache.ts';
import type { Listen } from '../order.ts';

export interface Prepared {
  /** By edition, in the publication's order. */
  readonly documents: ReadonlyMap<string, EditionDocument>;
  readonly findings: readonly Finding[];
}

/**
 * parse → resolve → check, for every edition of a publication: also for those that are not built, since whether their
 * files are still true to their sources is to be known.
 */
export function prepareEditions(publication: Publication, workshop: Workshop, listen: Listen): Prepared {
  const findings: Finding[] = [];
  listen({ kind: 'step', step: 'parse' });
  const { parsed, findings: inText } = parsePublication(publication, workshop.parsed.get(publication.root));
  workshop.parsed.set(publication.root, parsed);
  findings.push(...inText);
  const documents = new Map<string, EditionDocument>();
  for (const edition of publication.config.editions) {
    listen({ kind: 'step', step: 'resolve', edition: edition.id });
    const resolved = resolveEdition(parsed, edition);
    findings.push(...resolved.findings);
    documents.set(edition.id, resolved.document);
    listen({ kind: 'step', step: 'check', edition: edition.id });
  }
  return { documents, findings };
}
