/** Words that each copy's paragraphs are turned by: a prime, so that no two copies begin alike. */
const STEP = 7;

const turned = (items, by) =>
  items.length === 0 ? items : [...items.slice(by % items.length), ...items.slice(0, by % items.length)];

/** Runs with their words turned round: as long as before, with other lines. */
function turnRuns(runs, by) {
  const words = runs.flatMap(({ text, strong }) =>
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => ({ word, strong })),
  );
  const joined = [];
  for (const { word, strong } of turned(words, by)) {
    const last = joined.at(-1);
    if (last?.strong === strong) last.text += `${word} `;
    else joined.push({ text: `${word} `, strong });
  }
  return joined;
}

const turnText = (text, by) => turned(text.split(/\s+/).filter(Boolean), by).join(' ');

function turnBlock(block, by) {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: turnText(block.text, by) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => turnText(cell, by))) };
    case 'list':
      return { ...block, items: block.items.map((runs) => turnRuns(runs, by)) };
    default:
      return { ...block, runs: turnRuns(block.runs, by) };
  }
}

/** The chapters once more, in other words' order: nothing laid for one copy serves another. Copy 0 is the text itself. */
export const distinctCopy = (chapters, copy) =>
  copy === 0
    ? chapters
    : chapters.map(({ title, blocks }) => ({
        title: `${title} ${copy + 1}`,
        blocks: blocks.map((block) => turnBlock(block, copy * STEP)),
      }));
