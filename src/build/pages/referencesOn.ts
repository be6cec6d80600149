import type { PlacedPage } from '../../document/laid.ts';
import type { Position } from '../../document/position.ts';
import { isSlot, linesOf } from './linesOf.ts';

/** A page number that is to be printed: of which name, and of which other edition if it is not this one's. */
export interface PageReference {
  readonly target: string;
  readonly edition?: string;
  readonly position: Position | undefined;
}

const known = new WeakMap<PlacedPage, readonly PageReference[]>();

/** The page numbers that a page asks for, in reading order; plates put theirs in themselves. */
export function referencesOn(page: PlacedPage): readonly PageReference[] {
  const references = known.get(page) ?? [...referencesIn(page)];
  known.set(page, references);
  return references;
}

function* referencesIn(page: PlacedPage): Generator<PageReference> {
  if (page.kind === 'plate') return;
  for (const { box } of page.pieces)
    for (const { what, position } of linesOf(box)) {
      if (isSlot(what)) continue;
      for (const piece of what.pieces) if (piece.page) yield { ...piece.page, position };
    }
}
