import { countWords } from './countWords.mjs';
import { distinctCopy } from './distinctCopy.mjs';

/** The first so many words of the chapters, cut between blocks. */
export function firstWords(chapters, words) {
  const taken = [];
  let left = words;
  for (const { title, blocks } of chapters) {
    const own = { title, blocks: [] };
    for (const block of blocks) {
      if (left <= 0) break;
      own.blocks.push(block);
      left -= countWords([{ title: '', blocks: [block] }]);
    }
    if (own.blocks.length > 0) taken.push(own);
  }
  return taken;
}

/** The same text so many times, each copy with lines of its own. */
export const copiesOf = (chapters, count) =>
  Array.from({ length: count }, (_, copy) => distinctCopy(chapters, copy)).flat();
