import { type Finding, hasErrors } from '../document/finding.ts';
import { PressDefect } from '../pdf/index.ts';
import type { Workshop } from './cache.ts';
import { ordinaryFirst } from './keys.ts';
import type { Listen, Order } from './order.ts';
import type { Pagination } from './pages/numberPages.ts';
import { type ProducedEdition, produceEdition } from './produceEdition.ts';
import type { Documents } from './steps/resolveEditions.ts';

export interface Production {
  readonly editions: readonly ProducedEdition[];
  /** All of them; with an error among them nothing may be published. */
  readonly findings: readonly Finding[];
}

/**
 * Takes editions from documents to verified files. Editions whose page numbers others show are typeset first, even
 * where they are not `wanted` themselves.
 */
export async function produce(
  documents: Documents,
  wanted: readonly string[],
  workshop: Workshop,
  order: Order,
  listen: Listen,
): Promise<Production> {
  const paginations = new Map<string, Pagination>();
  const editions: ProducedEdition[] = [];
  const findings: Finding[] = [];
  const isReferredTo = (id: string) => wanted.some((other) => documents.get(other)?.edition.ordinary === id);
  for (const { id } of ordinaryFirst([...documents.values()].map(({ edition }) => edition))) {
    const document = documents.get(id);
    const isWanted = wanted.includes(id);
    if (!document || !(isWanted || isReferredTo(id))) continue;
    const produced = await produceEdition(document, isWanted, paginations, workshop, order, listen).catch(asFindings);
    findings.push(...produced.findings);
    if ('pagination' in produced) paginations.set(id, produced.pagination);
    if ('files' in produced && !hasErrors(produced.findings)) editions.push(produced);
  }
  return { editions, findings };
}

/** What paint and assembly refuse to put on a page. */
function asFindings(error: unknown): { readonly findings: readonly Finding[] } {
  if (error instanceof PressDefect) return { findings: error.findings };
  throw error;
}
