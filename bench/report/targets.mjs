import { megabytes, milliseconds, ratio } from './format.mjs';

const MB = 1_000_000;
/** Pages that a long book is measured at. */
const LONG_BOOK = 5000;

/**
 * What the press is to reach, and what it did: `{ what, asked, reached, isMet }`, `isMet` undefined where it could not be
 * measured. *verify* is left out, as the targets are.
 */
export function targets(results, longest) {
  const compared = (row, most) => {
    const own = results.of(row, 'press');
    const typst = results.of(row, 'typst');
    const value = own && typst ? own.wall / typst.wall : Number.NaN;
    return { reached: `${ratio(value)} × Typst`, isMet: Number.isFinite(value) ? value <= most : undefined };
  };
  const under = (value, most, format) => ({
    reached: format(value ?? Number.NaN),
    isMet: value === undefined ? undefined : value <= most,
  });
  const long = results.of(longest, 'press');
  const one = results.of('×16', 'press');
  const slope = long && one ? long.wall / long.pages / (one.wall / one.pages) : Number.NaN;
  const four = results.of('four sizes, edit', 'press');
  return [
    { what: '×1, cold', asked: '≤ 2.5 × Typst', ...compared('×1', 2.5) },
    { what: '×4, cold', asked: '≤ 1 × Typst', ...compared('×4', 1) },
    { what: '×16, cold', asked: '≤ 0.7 × Typst', ...compared('×16', 0.7) },
    { what: '×16, memory', asked: '< 400 MB', ...under(one?.memory, 400 * MB, megabytes) },
    { what: 'four editions, one process', asked: '≤ 1 × Typst', ...compared('four sizes', 1) },
    {
      what: `${long?.pages ?? LONG_BOOK} pages, memory`,
      asked: '< 1,000 MB',
      ...under(long?.memory, 1000 * MB, megabytes),
    },
    {
      what: `${long?.pages ?? LONG_BOOK} pages, time a page against ×16`,
      asked: '≤ 1.15',
      reached: ratio(slope),
      isMet: Number.isFinite(slope) ? slope <= 1.15 : undefined,
    },
    {
      what: 'one-word edit, one edition, median',
      asked: '< 150 ms',
      ...under(results.of('×1, edit', 'press')?.edit, 150, milliseconds),
    },
    {
      what: 'one-word edit, four editions, median for each',
      asked: '< 150 ms',
      ...under(four?.edit === undefined ? undefined : four.edit / 4, 150, milliseconds),
    },
    {
      what: 'unchanged rebuild, command line',
      asked: '< 500 ms',
      ...under(results.of('×1, unchanged', 'press, verified')?.wall, 500, milliseconds),
    },
  ];
}
