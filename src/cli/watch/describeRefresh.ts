import type { BuildReport, EditionReport } from '../../build/order.ts';
import { hasErrors } from '../../document/finding.ts';
import { sumUp } from '../output/findings.ts';
import { count, formatTime } from '../output/measures.ts';

/** Stretches of pages that are named one by one; with more, only how many they are. */
const MOST_NAMED = 6;
/** Editions that are named one by one. */
const MOST_EDITIONS = 6;

/**
 * What came of a build while watching, in one line: `guide/01.md changed: guide page 12, toolbox pages 3–5 refreshed in
 * 120 ms`. `files`: those that changed; none for the first build.
 */
export function describeRefresh(report: BuildReport, files: readonly string[], milliseconds: number): string {
  const cause = files.length > 0 ? `${files.join(', ')} changed: ` : '';
  const time = formatTime(milliseconds);
  if (hasErrors(report.findings) || !report.manifest)
    return `${cause}nothing published (${sumUp(report.findings)}); the pages are those of the last good build`;
  const refreshed = report.editions.filter(({ kept }) => !kept);
  if (report.unchanged || refreshed.length === 0) return `${cause}nothing to refresh (${time})`;
  const named = refreshed.slice(0, MOST_EDITIONS).map(describeEdition);
  const rest = refreshed.length - named.length;
  return `${cause}${named.join(', ')}${rest > 0 ? ` and ${count(rest, 'more edition')}` : ''} refreshed in ${time}`;
}

function describeEdition({ edition, changedPages, artefacts }: EditionReport): string {
  if (!changedPages) return edition;
  if (changedPages.length === 0) return `${edition} (no page looks different)`;
  const all = artefacts.find(({ purpose }) => purpose === 'screen')?.pages ?? 0;
  if (changedPages.length === all && all > 1) return `${edition} all ${all} pages`;
  const stretches = stretchesOf(changedPages);
  if (stretches.length > MOST_NAMED) return `${edition} ${changedPages.length} of ${all} pages`;
  return `${edition} ${changedPages.length === 1 ? 'page' : 'pages'} ${stretches.join(', ')}`;
}

/** `3, 4, 5, 9` as `3–5`, `9`. Folios that are no numbers stand alone. */
function stretchesOf(folios: readonly string[]): readonly string[] {
  const stretches: { first: string; last: string }[] = [];
  for (const folio of folios) {
    const current = stretches.at(-1);
    if (current && Number(folio) === Number(current.last) + 1) current.last = folio;
    else stretches.push({ first: folio, last: folio });
  }
  return stretches.map(({ first, last }) => (first === last ? first : `${first}–${last}`));
}
