import { hasPassed, PASSING, type PageOutcome } from '../compare/outcome.ts';
import { rowId } from '../reference/rowId.ts';
import { count } from '../words/phrase.ts';
import { FOLLOWED, findRepeated } from './findRepeated.ts';
import { sayFile } from './sayFile.ts';
import { sayPage } from './sayPage.ts';
import { sayPages } from './sayPages.ts';
import { sayReport } from './sayReport.ts';
import type { VisualReport } from './visualReport.ts';

/** Pages of a file, and changes of a page, that are printed; the report shows all. */
const MOST_PAGES = 12;
const MOST_CHANGES = 3;
/** Changes of several pages that are printed. */
const MOST_REPEATED = 12;

/** The report for a terminal: the whole in a line, then a few lines for each file that did not pass. */
export function toSummary(report: VisualReport): readonly string[] {
  const failed = report.files.filter((file) => !hasPassed(file));
  const lines = [`${sayReport(report)}.`];
  for (const file of failed) {
    lines.push('', `${file.name}: ${sayFile(file)}`, ...file.problems.map((problem) => `  ${problem}`));
    const repeated = findRepeated(file);
    for (const { sentence, pages } of repeated.slice(0, MOST_REPEATED))
      lines.push(`  pages ${sayPages(pages)}: ${sentence}`);
    const told = new Set(repeated.map(({ sentence }) => sentence));
    if (repeated.length > MOST_REPEATED)
      lines.push(`  … and ${repeated.length - MOST_REPEATED} changes of several pages more`);
    const rows = file.pages
      .filter(({ verdict }) => !PASSING.has(verdict))
      .map((page) => ({ id: rowId(page), sentences: sentencesOf(page, told) }))
      .filter(({ sentences }) => sentences.length > 0);
    for (const { id, sentences } of rows.slice(0, MOST_PAGES)) {
      const more = sentences.length > MOST_CHANGES ? `; and ${sentences.length - MOST_CHANGES} more` : '';
      lines.push(`  ${id}: ${sentences.slice(0, MOST_CHANGES).join('; ')}${more}`);
    }
    if (rows.length > MOST_PAGES) lines.push(`  … and ${count(rows.length - MOST_PAGES, 'page')} more`);
    const renumbered = file.pages.flatMap(({ verdict, now }) => (verdict === 'renumbered' && now ? [now] : []));
    if (renumbered.length > 0)
      lines.push(
        `  ${renumbered.length === 1 ? 'page' : 'pages'} ${sayPages(renumbered)}: another page number, and nothing else`,
      );
  }
  const matter = report.files.filter((file) => file.matter.length > 0 && hasPassed(file));
  if (matter.length > 0) lines.push('', 'Only what a file says of itself changed, which is no failure:');
  for (const { name, matter: changed } of matter) lines.push(`  ${name}: ${changed.join('; ')}`);
  return lines;
}

/** What is said of this page alone. */
function sentencesOf(page: PageOutcome, told: ReadonlySet<string>): readonly string[] {
  const changes = page.changes.filter(({ kind }) => kind !== 'page-number' || !told.has(FOLLOWED));
  if (changes.length === 0 && page.changes.length > 0 && page.verdict === 'changed') return [];
  return sayPage({ ...page, changes }).filter((sentence) => !told.has(sentence));
}
