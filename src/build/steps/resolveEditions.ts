import { type ParsedPublication, type ResolveMemory, resolveEdition } from '../../content/index.ts';
import type { Finding } from '../../document/finding.ts';
import type { EditionDocument } from '../../document/publication.ts';

/** Documents of a publication's editions, by id, in its order. */
export type Documents = ReadonlyMap<string, EditionDocument>;

/**
 * resolve: what each edition takes, with references, values and notes put in. Also for editions that are not built:
 * whether their files are still true to their sources is to be known. `known`: what was resolved before, by edition.
 */
export function resolveEditions(
  parsed: ParsedPublication,
  known: Map<string, ResolveMemory> = new Map(),
): {
  readonly documents: Documents;
  readonly findings: readonly Finding[];
} {
  const results = parsed.publication.config.editions.map((edition) => {
    const name = `${edition.id} ${parsed.publication.root}`;
    const resolved = resolveEdition(parsed, edition, known.get(name));
    known.set(name, resolved.memory);
    return resolved;
  });
  return {
    documents: new Map(results.map(({ document }) => [document.edition.id, document])),
    findings: results.flatMap(({ findings }) => findings),
  };
}
