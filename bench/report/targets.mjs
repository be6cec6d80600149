import { megabytes, milliseconds, ratio } from './format.mjs';

const MB = 1_000_000;
/** Pages that a long book is measured at. */
const LONG_BOOK = 5000;
/** A page of a longer book may take so much longer, or all is not linear. */
const STILL_LINEAR = 1.15;
/** Changed pages are also read and told, on all cores, beside what only draws and compares them, on one. */
const CHANGED = 1.2;

/**
 * What the press is to reach, and what it did: `{ what, asked, reached, isMet }`, `isMet` undefined where it could not be
 * measured. *verify* is left out but where it is named. Ratios to Typst are of wall time, with those of processor time.
 */
export function targets(results, longest) {
  const isAtMost = (value, most) => (Number.isFinite(value) ? value <= most : undefined);
  const share = (own, other, key) => (own && other ? own[key] / other[key] : Number.NaN);
  const compared = (what, row, most) => {
    const [own, typst] = [results.of(row, 'press'), results.of(row, 'typst')];
    const value = share(own, typst, 'wall');
    const reached = `${ratio(value)} × Typst (processor time: ${ratio(share(own, typst, 'cpu'))} ×)`;
    return { what, asked: `≤ ${most} × Typst`, reached, isMet: isAtMost(value, most) };
  };
  const under = (what, asked, value, most, format) => ({
    what,
    asked,
    reached: format(value ?? Number.NaN),
    isMet: isAtMost(value, most),
  });
  const against = (what, most, own, other, key = 'cpu') => {
    const value = share(own, other, key);
    return { what, asked: `≤ ${most}`, reached: ratio(value), isMet: isAtMost(value, most) };
  };

  const long = results.of(longest, 'press');
  const sixteen = results.of('×16', 'press');
  const slope = long && sixteen ? long.cpu / long.pages / (sixteen.cpu / sixteen.pages) : Number.NaN;
  const fourEdits = results.of('four sizes, edit', 'press')?.edit;
  const verifyAgainst = (row, ...steps) => {
    const own = results.of(row, 'press, verified')?.steps;
    return own ? own.verify / steps.reduce((sum, step) => sum + own[step], 0) : Number.NaN;
  };
  const screen = results.of('screen alone', 'press');
  const added = (row) => {
    const own = results.of(row, 'press');
    return own && screen && { cpu: own.cpu - screen.cpu };
  };
  const page = (by) => results.of('pages', by);
  const changed = (what, own) => {
    const alone = page('PDFium and pixelmatch alone');
    const value = share(own, alone, 'wall');
    return {
      what: `${what}, against PDFium and pixelmatch alone`,
      asked: `≤ ${CHANGED} × in wall time`,
      reached: `${ratio(value)} × (processor time: ${ratio(share(own, alone, 'cpu'))} ×)`,
      isMet: isAtMost(value, CHANGED),
    };
  };
  const passed = (what, by) =>
    against(`${what} against PDFium alone, beyond starting`, 0.1, page(by), page('PDFium alone'), 'task');
  const keptVerify = results.of('×1, kept', 'press, verified')?.steps.verify;
  const coldVerify = results.of('×1', 'press, verified')?.steps.verify;
  return [
    compared('×1, cold', '×1', 2.5),
    compared('×4, cold', '×4', 1),
    compared('×16, cold', '×16', 0.7),
    under('×16, memory', '< 400 MB', sixteen?.memory, 400 * MB, megabytes),
    compared('four editions, one process', 'four sizes', 1),
    under(`${long?.pages ?? LONG_BOOK} pages, memory`, '< 1,000 MB', long?.memory, 1000 * MB, megabytes),
    under(
      `${long?.pages ?? LONG_BOOK} pages, time a page against ×16`,
      `≤ ${STILL_LINEAR}`,
      slope,
      STILL_LINEAR,
      ratio,
    ),
    under('×1: verify against the typesetter alone', '≤ 1', verifyAgainst('×1', 'typeset'), 1, ratio),
    under('×16: verify against the typesetter alone', '≤ 1', verifyAgainst('×16', 'typeset'), 1, ratio),
    under(
      '×16: verify against all that sets the file',
      'to compare',
      verifyAgainst('×16', 'compose', 'typeset', 'paint', 'finish'),
      Number.NaN,
      ratio,
    ),
    under('unchanged pages: verify against the first time', '≤ 0.1', keptVerify / coldVerify, 0.1, ratio),
    against('×4: tagged against untagged', 1.1, results.of('×4', 'press'), results.of('×4', 'press, untagged')),
    against('booklet against its single pages, beyond the screen file', 1.5, added('booklet'), added('single pages')),
    passed('pages of a file of the same bytes', 'same bytes'),
    passed('pages unchanged in other bytes', 'unchanged'),
    changed('pages changed, two files', page('changed')),
    changed('pages changed, reference', page('changed, reference')),
    under('one-word edit, one edition, median', '< 150 ms', results.of('×1, edit', 'press')?.edit, 150, milliseconds),
    under('one-word edit, four editions, median for each', '< 150 ms', fourEdits && fourEdits / 4, 150, milliseconds),
    under(
      'unchanged rebuild, command line',
      '< 500 ms',
      results.of('×1, unchanged', 'press, verified')?.wall,
      500,
      milliseconds,
    ),
  ].map((target) => (target.asked === 'to compare' ? { ...target, isMet: 'for comparison' } : target));
}
