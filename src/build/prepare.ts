import { mergeFindings, type Publication, WRITING_RULES } from '../content/index.ts';
import type { Finding } from '../document/finding.ts';
import type { Workshop } from './cache.ts';
import type { Listen } from './order.ts';
import type { Documents } from './steps/resolveEditions.ts';
import { steps } from './steps.ts';

/**
 * Takes a publication that was read through parse → resolve → check. `inReading`: what *read* found. The findings are
 * those of all four steps, each once, in order of file and line.
 */
export function prepare(
  publication: Publication,
  inReading: readonly Finding[],
  workshop: Workshop,
  listen: Listen,
): { readonly documents: Documents; readonly findings: readonly Finding[] } {
  listen({ kind: 'step', step: 'parse' });
  const { parsed, findings: inParsing } = steps.parse(publication, workshop.parsed.get(publication.root));
  workshop.parsed.set(publication.root, parsed);
  listen({ kind: 'step', step: 'resolve' });
  const { documents, findings: inResolving } = steps.resolve(parsed, workshop.resolved);
  listen({ kind: 'step', step: 'check' });
  const inChecking = steps.check(documents, parsed, workshop);
  const all = [...inReading, ...inParsing, ...inResolving, ...inChecking];
  return { documents, findings: mergeFindings(all, parsed, { unchecked: WRITING_RULES }) };
}
