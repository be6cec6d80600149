import { COLD } from '../cases.mjs';
import { PRINTED } from '../run/prepareTexts.mjs';
import { kilobytes, megabytes, milliseconds, percent, ratio, seconds, table } from './format.mjs';
import { targets } from './targets.mjs';

const CONTENDERS = ['press', 'press, untagged', 'press, verified', 'typst', 'react-pdf'];
/** Cases of pages; the first is what the others are held against. */
const PAGES = [
  'PDFium alone',
  'same bytes',
  'unchanged',
  'PDFium and pixelmatch alone',
  'changed',
  'changed, one thread',
  'changed, reference',
  'approved from nothing',
];
const KEPT = ['×1, kept', 'four sizes, kept', '×1, unchanged'];
const EDITED = ['×1, edit', 'four sizes, edit'];
const STEPS = ['read', 'parse', 'resolve', 'check', 'compose', 'typeset', 'paint', 'finish', 'verify', 'publish'];
const VERDICT = new Map([
  [true, 'met'],
  [false, '**missed**'],
  ['for comparison', ''],
]);

/** A line for each contender of each row: `cells` are told the result, and what it is compared with. */
const rowsOf = (rows, results, contenders, base, cells) =>
  rows.flatMap((row) =>
    contenders.flatMap((by) => {
      const result = results.of(row, by);
      return result
        ? [[`${row}: ${by}`, ...cells(result, results.of(base(row), base(row) === 'pages' ? PAGES[0] : 'typst'))]]
        : [];
    }),
  );
const over = (result, base, key) => ratio(result[key] / (base?.[key] ?? Number.NaN));

/** Builds beside Typst. */
const besideTypst = (rows, results) =>
  table(
    ['', '× Typst, wall', '× Typst, processor', '× Typst, memory', 'pages'],
    rowsOf(
      rows,
      results,
      CONTENDERS,
      (row) => row.replace(/,.*/, ''),
      (result, typst) => [
        over(result, typst, 'wall'),
        over(result, typst, 'cpu'),
        over(result, typst, 'memory'),
        result.pages ?? '–',
      ],
    ),
  );

/** Which share of the time each step of the press takes. */
function shares(results) {
  const rows = ['×1', '×16', '×1, kept', '×1, edit'].filter((row) => results.of(row, 'press, verified'));
  const line = (row) => {
    const { steps } = results.of(row, 'press, verified');
    const all = STEPS.reduce((sum, step) => sum + (steps[step] ?? 0), 0);
    return STEPS.map((step) => percent((steps[step] ?? 0) / all));
  };
  return table(
    ['', ...STEPS],
    rows.map((row) => [row, ...line(row)]),
  );
}

/** How time and memory grow: a page, against a page of ×1. */
function curve(texts, results) {
  const first = results.of('×1', 'press');
  const rows = [...texts.keys()].filter((text) => text.startsWith('×') && results.of(text, 'press'));
  const perPage = (result, key) => (result ? result[key] / result.pages : Number.NaN);
  return table(
    ['', 'words', 'pages', 'a page, against ×1', 'processor, × Typst', 'MB a page', 'rounds'],
    rows.map((text) => {
      const [own, typst] = [results.of(text, 'press'), results.of(text, 'typst')];
      return [
        text,
        texts.get(text).words.toLocaleString('en-GB'),
        own.pages,
        ratio(perPage(own, 'cpu') / perPage(first, 'cpu')),
        over(own, typst, 'cpu'),
        ratio(perPage(own, 'memory') / 1e6),
        own.rounds,
      ];
    }),
  );
}

/** Absolute figures, for orientation alone. */
const figures = (rows, contenders, results) =>
  table(
    ['', 'wall', 'processor', 'peak memory', 'pages', 'bytes', 'rounds'],
    rowsOf(
      rows,
      results,
      contenders,
      (row) => row,
      ({ wall, cpu, memory, pages, bytes, rounds }) => [
        seconds(wall),
        seconds(cpu),
        megabytes(memory),
        pages ?? '–',
        kilobytes(bytes),
        rounds,
      ],
    ),
  );

/** All tables of a run, in Markdown, by name. `texts`: by name, with their words. `isPart`: targets not measured are left out. */
export function tables({ texts, results, longest, isPart }) {
  const rows = (names) => names.filter((name) => texts.has(name));
  const cold = [...rows(COLD), ...rows([longest])];
  return {
    targets: table(
      ['', 'asked', 'reached', ''],
      targets(results, longest)
        .filter(({ reached, isMet }) => !isPart || (VERDICT.has(isMet) && reached !== '–'))
        .map(({ what, asked, reached, isMet }) => [what, asked, reached, VERDICT.get(isMet) ?? 'not measured']),
    ),
    cold: besideTypst(cold, results),
    curve: curve(texts, results),
    steps: shares(results),
    pages: table(
      ['', 'wall, × PDFium', 'processor, × PDFium', 'peak memory', 'pages a second'],
      rowsOf(
        ['pages'],
        results,
        PAGES,
        () => 'pages',
        (result, rendered) => [
          over(result, rendered, 'wall'),
          over(result, rendered, 'cpu'),
          megabytes(result.memory),
          Math.round((result.pages / result.wall) * 1000),
        ],
      ),
    ),
    figures: figures([...cold, ...Object.keys(PRINTED), ...KEPT], CONTENDERS, results),
    pageFigures: figures(['pages'], PAGES, results),
    edits: table(
      ['', 'median', 'slowest'],
      rowsOf(
        EDITED,
        results,
        CONTENDERS,
        (row) => row,
        ({ edit, worst }) => [milliseconds(edit), milliseconds(worst)],
      ),
    ),
  };
}
