import { resolve } from 'node:path';
import { layouts } from '../../../layouts/index.ts';
import type { PaintedEdition, TypesetEdition } from '../../../src/build/edition.ts';
import { createWorkshop } from '../../../src/build/index.ts';
import { prepare } from '../../../src/build/prepare.ts';
import { steps } from '../../../src/build/steps.ts';
import type { Finding } from '../../../src/document/finding.ts';
import type { EditionDocument } from '../../../src/document/publication.ts';
import { PUBLICATIONS } from './build.ts';

/** An edition stopped on its way, so that a fault can be put into it. */
export interface HalfMade {
  readonly typeset: TypesetEdition;
  /** Paints it, with what `change` makes of it before. */
  paint(change?: (edition: TypesetEdition) => TypesetEdition): Promise<PaintedEdition>;
}

/** An edition of one of the small publications, typeset. */
export async function typesetEdition(publication: string, id: string): Promise<HalfMade> {
  const read = await steps.read(resolve(PUBLICATIONS, publication));
  if (!read.publication) throw new Error(`${publication} cannot be read`);
  const workshop = createWorkshop();
  const { documents } = prepare(read.publication, read.findings, workshop, () => {});
  const document = documents.get(id);
  const layout = layouts[document?.edition.layout ?? ''];
  if (!document || !layout) throw new Error(`${publication} has no edition ${id}`);
  const typeset = await steps.typeset(steps.compose(document, layout, workshop), new Map(), workshop);
  return {
    typeset,
    paint: (change = (edition) => edition) => steps.paint(change(typeset), new Map(), createWorkshop()),
  };
}

/** Finishes and verifies a painted edition; gives what is found. */
export async function verified(painted: PaintedEdition): Promise<readonly Finding[]> {
  const workshop = createWorkshop();
  const finished = await steps.finish(painted, workshop);
  return steps.verify(finished, new Map(), `${idOf(painted.document)}.pdf`, workshop);
}

const idOf = ({ edition }: EditionDocument): string => edition.id;
