import type { LaidFlow } from '../../document/laid.ts';
import type { TypesetEdition } from '../edition.ts';
import { countWords } from './countWords.ts';
import { textOfFlow } from './textOfFlow.ts';

const known = new WeakMap<LaidFlow, number>();

/** Words of a flow of an edition, as people count them. */
export function wordsOfFlow(edition: TypesetEdition, index: number): number {
  const laid = edition.laid[index];
  if (!laid) return 0;
  const words = known.get(laid) ?? countWords(textOfFlow(edition, index));
  known.set(laid, words);
  return words;
}
