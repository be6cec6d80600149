import { type FileOutcome, PASSING } from '../compare/outcome.ts';
import { escapeMarkup } from './escapeMarkup.ts';
import { findRepeated } from './findRepeated.ts';
import { fileId, pageId } from './ids.ts';
import { namePage } from './namePage.ts';
import { sayFile } from './sayFile.ts';
import { sayPages } from './sayPages.ts';

/** A file that did not pass: why, what happened on several pages alike, and its pages. */
export function writeFileArticle(file: FileOutcome): string {
  const id = fileId(file);
  const notes = [
    ...file.problems,
    ...file.matter.map((changed) => `In what the file says of itself, which is no failure: ${changed}`),
    ...findRepeated(file).map(({ sentence, pages }) => `Pages ${sayPages(pages)}: ${sentence}`),
    ...renumbered(file),
    ...faint(file),
  ];
  const said = sayFile(file);
  const shown = notes.filter((note) => note !== said);
  const pages = file.pages.filter(({ verdict }) => !PASSING.has(verdict));
  const links = pages.map((page) => `<a href="#${pageId(file, page)}">${namePage(page)}</a>`);
  return `<article id="${id}" tabindex="-1" aria-labelledby="${id}-head" data-file="${escapeMarkup(file.name)}" data-page="all" data-what="all" data-said="${escapeMarkup(`${file.name}: ${said}`)}">
<h2 id="${id}-head">${escapeMarkup(file.name)} <span class="tag">${escapeMarkup(said)}</span></h2>
${shown.length > 0 ? `<ul class="notes">${shown.map((note) => `<li><span>${escapeMarkup(note)}</span></li>`).join('')}</ul>` : ''}
${links.length > 0 ? `<p>See ${links.join(', ')}.</p>` : ''}
</article>`;
}

const pagesOf = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'Page' : 'Pages'} ${sayPages(numbers)}`;

function renumbered({ pages }: FileOutcome): readonly string[] {
  const numbers = pages.flatMap(({ verdict, now }) => (verdict === 'renumbered' && now !== undefined ? [now] : []));
  if (numbers.length === 0) return [];
  return [`${pagesOf(numbers)}: another page number, and nothing else`];
}

function faint({ pages }: FileOutcome): readonly string[] {
  const numbers = pages.flatMap(({ verdict, now }) => (verdict === 'faint' && now !== undefined ? [now] : []));
  return numbers.length > 0 ? [`${pagesOf(numbers)}: less differs than the thresholds allow`] : [];
}
