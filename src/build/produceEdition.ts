import { layouts } from '../../layouts/index.ts';
import type { Layout } from '../../layouts/layout.ts';
import { type Finding, hasErrors } from '../document/finding.ts';
import type { EditionDocument } from '../document/publication.ts';
import { atSource } from './atSource.ts';
import type { Workshop } from './cache.ts';
import type { FinishedEdition, TypesetEdition } from './edition.ts';
import { sha256 } from './manifest.ts';
import type { Listen, Order } from './order.ts';
import { type PageLooks, pageLooks } from './pages/changedPages.ts';
import type { Pagination } from './pages/numberPages.ts';
import { wordsOfFlow } from './pages/wordsOfFlow.ts';
import { hasPrintFiles } from './print/hasPrintFiles.ts';
import { printFiles } from './print/printFiles.ts';
import type { BuiltFile } from './publish/publish.ts';
import { type StepName, steps } from './steps.ts';

/** An edition of which only the page numbers were wanted, or in whose pages an error was found. */
export interface PaginatedEdition {
  readonly edition: string;
  readonly pagination: Pagination;
  readonly findings: readonly Finding[];
}
export interface ProducedEdition extends PaginatedEdition {
  readonly files: readonly BuiltFile[];
  readonly milliseconds: number;
  readonly pages: PageLooks;
  /** See EditionNotes. */
  readonly lacksPrint?: true;
}

/**
 * compose → typeset → paint → finish → verify, for one edition; only as far as its page numbers where it is not
 * `wanted`. `others`: paginations of the editions before it.
 */
export async function produceEdition(
  document: EditionDocument,
  isWanted: boolean,
  others: ReadonlyMap<string, Pagination>,
  workshop: Workshop,
  { publication, screenOnly = false }: Order,
  listen: Listen,
): Promise<PaginatedEdition | ProducedEdition> {
  const { id: edition, layout: layoutId } = document.edition;
  const layout = layouts[layoutId];
  if (!layout) throw new Error(`there is no layout ${layoutId}`);
  const started = performance.now();
  const say = (step: StepName) => listen({ kind: 'step', step, edition });

  const typeset = await compositionOf(document, layout, others, workshop, say);
  const { pagination } = typeset;
  if (!isWanted) return { edition, pagination, findings: [] };
  if (hasErrors(typeset.findings)) return { edition, pagination, findings: atSource(typeset.findings, typeset) };
  say('paint');
  const painted = await steps.paint(typeset, others, workshop);
  say('finish');
  const finished = await steps.finish(painted, workshop);
  say('verify');
  const file = fileOf(finished);
  const verified = workshop.verifies ? await steps.verify(finished, others, file.artefact.path, workshop) : [];
  const isAsked = hasPrintFiles(document);
  const print =
    isAsked && !screenOnly
      ? await printFiles(finished, others, workshop, publication, file.artefact.words)
      : { files: [], findings: [] };

  const milliseconds = performance.now() - started;
  listen({ kind: 'edition', edition, pages: pagination.pages.length, milliseconds });
  const findings = [...atSource([...typeset.findings, ...verified], typeset), ...print.findings];
  // Asked for by a process that builds again alone.
  const pages = workshop.blocks ? pageLooks(finished) : [];
  const produced = { edition, pagination, findings, files: [file, ...print.files], pages, milliseconds };
  return isAsked && screenOnly ? { ...produced, lacksPrint: true } : produced;
}

/** In a function of its own, so that what was composed is let go once it is typeset. */
function compositionOf(
  document: EditionDocument,
  layout: Layout,
  others: ReadonlyMap<string, Pagination>,
  workshop: Workshop,
  say: (step: StepName) => void,
): Promise<TypesetEdition> {
  say('compose');
  const composed = steps.compose(document, layout, workshop);
  say('typeset');
  return steps.typeset(composed, others, workshop);
}

function fileOf(edition: FinishedEdition): BuiltFile {
  const { bytes, document, flows, pagination } = edition;
  const { id } = document.edition;
  const words = flows.reduce((sum, _, index) => sum + wordsOfFlow(edition, index), 0);
  return {
    bytes,
    artefact: {
      path: `${id}.pdf`,
      edition: id,
      format: 'pdf',
      purpose: 'screen',
      pages: pagination.pages.length,
      words,
      bytes: bytes.length,
      sha256: sha256(bytes),
    },
  };
}
