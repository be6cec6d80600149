/** Words of a block, or of a heading's text. */
const textsOf = (block) => {
  if (block.kind === 'heading') return [block.text];
  if (block.kind === 'table') return [...block.head, ...block.rows.flat()];
  const all = block.kind === 'list' ? block.items : [block.runs];
  return all.map((runs) => runs.map(({ text }) => text).join(''));
};

const wordsIn = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

export const countWords = (chapters) =>
  chapters.reduce(
    (sum, { title, blocks }) =>
      sum + wordsIn(title) + blocks.flatMap(textsOf).reduce((n, text) => n + wordsIn(text), 0),
    0,
  );
