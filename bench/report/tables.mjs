import { kilobytes, megabytes, milliseconds, ratio, seconds, table } from './format.mjs';
import { targets } from './targets.mjs';

const CONTENDERS = ['press', 'press, verified', 'typst', 'react-pdf'];
const VERDICT = new Map([
  [true, 'met'],
  [false, '**missed**'],
]);

const rowsOf = (rows, results, cells) =>
  rows.flatMap((row) =>
    CONTENDERS.flatMap((by) => {
      const result = results.of(row, by);
      return result ? [[`${row}: ${by}`, ...cells(result, results.of(row, 'typst'))]] : [];
    }),
  );

const builds = (rows, results) =>
  table(
    ['', 'wall', 'user', '× Typst wall', 'peak memory', 'pages', 'bytes'],
    rowsOf(rows, results, ({ wall, user, memory, pages, bytes }, typst) => [
      seconds(wall),
      seconds(user),
      ratio(wall / (typst?.wall ?? Number.NaN)),
      megabytes(memory),
      pages ?? '–',
      kilobytes(bytes),
    ]),
  );

/** All tables of a run, in Markdown, by name. `texts`: by name, with their words. */
export function tables({ texts, results, longest }) {
  const multiples = [...texts.keys()].filter((text) => text.startsWith('×'));
  const curve = multiples.flatMap((text) => {
    const result = results.of(text, 'press');
    const typst = results.of(text, 'typst');
    if (!result) return [];
    const perPage = milliseconds(result.wall / result.pages);
    const typstPerPage = typst ? milliseconds(typst.wall / typst.pages) : '–';
    const words = texts.get(text).words.toLocaleString('en-GB');
    const memory = `${ratio(result.memory / result.pages / 1e6)} MB`;
    return [[text, words, result.pages, seconds(result.wall), perPage, memory, typstPerPage]];
  });
  return {
    targets: table(
      ['', 'asked', 'reached', ''],
      targets(results, longest).map(({ what, asked, reached, isMet }) => [
        what,
        asked,
        reached,
        VERDICT.get(isMet) ?? 'not measured',
      ]),
    ),
    cold: builds([...multiples, 'one chapter', 'four sizes'], results),
    kept: builds(['×1, kept', 'four sizes, kept', '×1, unchanged'], results),
    edits: table(
      ['', 'median', 'slowest'],
      rowsOf(['×1, edit', 'four sizes, edit'], results, ({ edit, worst }) => [milliseconds(edit), milliseconds(worst)]),
    ),
    curve: table(['', 'words', 'pages', 'wall', 'a page', 'memory a page', 'Typst, a page'], curve),
  };
}
