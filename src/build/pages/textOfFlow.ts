import type { TypesetEdition } from '../edition.ts';
import { isSlot, linesOf, textOfLine } from './linesOf.ts';

/** What a listener is told of a flow of an edition: decoration and repeated heads left out. */
export function textOfFlow(edition: TypesetEdition, index: number): string {
  const texts: string[] = [];
  for (const page of edition.laid[index]?.pages ?? []) {
    if (page.kind === 'plate') texts.push(wordsOfPlate(edition, page.plate));
    else
      for (const { box } of page.pieces)
        for (const { what, isArtifact } of linesOf(box))
          if (!isArtifact) texts.push(isSlot(what) ? wordsOfPlate(edition, what.plate) : textOfLine(what));
  }
  return texts.join('\n');
}

export const wordsOfPlate = (edition: TypesetEdition, key: string): string => edition.plates.get(key)?.words ?? '';
