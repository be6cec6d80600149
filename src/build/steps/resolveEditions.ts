import { type ParsedPublication, resolveEdition } from '../../content/index.ts';
import type { Finding } from '../../document/finding.ts';
import type { EditionDocument } from '../../document/publication.ts';

/** Documents of a publication's editions, by id, in its order. */
export type Documents = ReadonlyMap<string, EditionDocument>;

/**
 * resolve: what each edition takes, with references, values and notes put in. Also for editions that are not built:
 * whether their files are still true to their sources is to be known.
 */
export function resolveEditions(parsed: ParsedPublication): {
  readonly documents: Documents;
  readonly findings: readonly Finding[];
} {
  const results = parsed.publication.config.editions.map((edition) => resolveEdition(parsed, edition));
  return {
    documents: new Map(results.map(({ document }) => [document.edition.id, document])),
    findings: results.flatMap(({ findings }) => findings),
  };
}
