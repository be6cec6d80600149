import { layouts } from '../../../layouts/index.ts';
import { type Finding, hasErrors } from '../../document/finding.ts';
import type { EditionDocument } from '../../document/publication.ts';
import { PressDefect } from '../../pdf/index.ts';
import type { Workshop } from '../cache.ts';
import type { FinishedEdition } from '../edition.ts';
import { ordinaryFirst } from '../keys.ts';
import { sha256 } from '../manifest.ts';
import type { Listen, StepName } from '../order.ts';
import { countWords } from '../pages/countWords.ts';
import type { Pagination } from '../pages/numberPages.ts';
import type { BuiltFile } from '../publish/publish.ts';
import { composeEdition } from './composeEdition.ts';
import { finishEdition } from './finishEdition.ts';
import { paintEdition } from './paintEdition.ts';
import { preparePictures } from './preparePictures.ts';
import { typesetEdition } from './typesetEdition.ts';
import { textOfFlow, verifyEdition } from './verifyEdition.ts';

export interface Production {
  readonly editions: readonly {
    readonly edition: string;
    readonly findings: readonly Finding[];
    readonly files: readonly BuiltFile[];
    readonly milliseconds: number;
  }[];
  /** All of them; with an error among them nothing may be published. */
  readonly findings: readonly Finding[];
}

/**
 * Takes editions from documents to verified files: compose → typeset → paint → finish → verify. Editions whose page
 * numbers others show are typeset first, even where they are not `wanted` themselves.
 */
export async function produceEditions(
  documents: ReadonlyMap<string, EditionDocument>,
  wanted: readonly string[],
  workshop: Workshop,
  listen: Listen,
): Promise<Production> {
  const paginations = new Map<string, Pagination>();
  const editions: Production['editions'][number][] = [];
  const all: Finding[] = [];
  for (const { id } of ordinaryFirst([...documents.values()].map(({ edition }) => edition))) {
    const document = documents.get(id);
    const isWanted = wanted.includes(id);
    const isReferredTo = wanted.some((other) => documents.get(other)?.edition.ordinary === id);
    if (!document || !(isWanted || isReferredTo)) continue;
    const started = performance.now();
    const say = (step: StepName) => listen({ kind: 'step', step, edition: id });
    try {
      say('compose');
      const composed = composeEdition(document, layoutOf(document));
      say('typeset');
      const typeset = await typesetEdition(composed, paginations, workshop);
      paginations.set(id, typeset.pagination);
      if (!isWanted) continue;
      all.push(...typeset.findings);
      if (hasErrors(typeset.findings)) continue;
      say('paint');
      const painted = paintEdition(typeset, paginations, workshop);
      say('finish');
      const finished = finishEdition(painted, await preparePictures(painted, workshop));
      say('verify');
      const verified = await verifyEdition(finished, `${id}.pdf`);
      all.push(...verified);
      const milliseconds = performance.now() - started;
      const findings = [...typeset.findings, ...verified];
      editions.push({ edition: id, findings, files: [fileOf(finished)], milliseconds });
      listen({ kind: 'edition', edition: id, pages: finished.pagination.pages.length, milliseconds });
    } catch (error) {
      if (!(error instanceof PressDefect)) throw error;
      all.push(...error.findings);
    }
  }
  return { editions, findings: all };
}

function layoutOf({ edition }: EditionDocument) {
  const layout = layouts[edition.layout];
  if (!layout) throw new Error(`there is no layout ${edition.layout}`);
  return layout;
}

function fileOf(edition: FinishedEdition): BuiltFile {
  const { bytes, document, flows, pagination } = edition;
  const { id } = document.edition;
  const words = flows.reduce((sum, _, index) => sum + countWords(textOfFlow(edition, index)), 0);
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
