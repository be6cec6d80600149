import type { Change } from '../compare/change.ts';
import type { FileOutcome, PageOutcome } from '../compare/outcome.ts';
import type { Box } from '../page/content.ts';
import { rowId } from '../reference/rowId.ts';
import { escapeMarkup } from './escapeMarkup.ts';
import { FOLLOWED } from './findRepeated.ts';
import { gatherAlike } from './gatherAlike.ts';
import { pageId } from './ids.ts';
import { namePage } from './namePage.ts';
import { sayPage } from './sayPage.ts';

const CSS_PIXELS_PER_POINT = 96 / 72;
/** Room around a box of words, pt. */
const MARGIN = 2;
const TAGS: { readonly [verdict: string]: string } = {
  changed: 'changed',
  resized: 'of another size',
  added: 'new',
  missing: 'missing',
  moved: 'moved',
  exchanged: 'changed places',
};

/** A page that did not pass: what changed in words, and its pictures as it was and as it is. */
export function writePageArticle(
  file: FileOutcome,
  page: PageOutcome,
  sides: readonly [was: string, now: string],
): string {
  const id = pageId(file, page);
  const name = namePage(page);
  const said = sayPage(page);
  const heading = `${file.name}, ${name}`;
  return `<article id="${id}" tabindex="-1" aria-labelledby="${id}-head" data-file="${escapeMarkup(file.name)}" data-page="${rowId(page)}" data-what="${escapeMarkup(name)}" data-said="${escapeMarkup(`${heading}: ${said.join('; ')}`)}">
<h2 id="${id}-head">${escapeMarkup(heading)} <span class="tag">${TAGS[page.verdict] ?? page.verdict}</span></h2>
${writeChanges(page, said)}
${page.masks.length > 0 ? `<p>Not compared: ${escapeMarkup(page.masks.join('; '))}.</p>` : ''}
${writeStage(page, name, sides)}${writePlates(page, name, sides)}
</article>`;
}

function writeChanges({ changes }: PageOutcome, said: readonly string[]): string {
  const own = said
    // Those of the changes follow, each with its place.
    .filter((sentence) => !changes.some((change) => change.sentence === sentence))
    .filter((sentence) => changes.length === 0 || !sentence.endsWith(FOLLOWED))
    .map((sentence) => `<li><span>${escapeMarkup(capital(sentence))}</span></li>`);
  const items = gatherAlike(changes).map(({ first, places }, index) => {
    const { sentence, source, nowBox, wasBox } = first;
    const times = places.length > 1 ? `, at ${places.length} places` : '';
    const text = escapeMarkup(capital(`${sentence}${times}`));
    const line = source ? ` <code>${escapeMarkup(`${source.file}:${source.line}`)}</code>` : '';
    const shown = nowBox || wasBox ? `<button type="button" data-change="${index}">${text}</button>` : text;
    return `<li><span>${shown}${line}</span></li>`;
  });
  return `<ul class="changes">${[...own, ...items].join('')}</ul>`;
}

const capital = (sentence: string): string => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;

function writeStage(page: PageOutcome, name: string, [was, now]: readonly [string, string]): string {
  const { before, after, difference } = page.pictures;
  if (!before && !after)
    return '<p>No pictures of this page: its file is kept without them (<code>press visual --before</code> builds them), or too many pages differ to show all.</p>';
  const isPair = before !== undefined && after !== undefined;
  const panes = [
    before ? writePane('before', was, `${name}: ${was}`, before, areas(page, 'wasBox')) : '',
    after ? writePane('after', now, `${name}: ${now}`, after, areas(page, 'nowBox')) : '',
    difference && isPair ? writePane('difference', 'Difference', `Red where both differ`, difference, '') : '',
  ];
  const none = before || page.was === undefined ? '' : '<p>No picture is kept of this page as it was.</p>';
  const wide = Math.round(page.width * CSS_PIXELS_PER_POINT);
  return `${none}<div class="stage${isPair ? ' pair' : ''}" style="--wide: ${wide}" tabindex="0" role="group" aria-label="Pictures of ${escapeMarkup(name)}"><div class="panes">${panes.join('')}</div></div>`;
}

/** The plates of a print file that differ, each alone. */
function writePlates({ pictures, width }: PageOutcome, name: string, [was, now]: readonly [string, string]): string {
  const plates = (pictures.plates ?? []).map(({ plate, before, after, difference }) => {
    const panes = [
      writePane('before', `${plate}, ${was}`, `${plate} plate of ${name}: ${was}`, before, ''),
      writePane('after', `${plate}, ${now}`, `${plate} plate of ${name}: ${now}`, after, ''),
      writePane('difference', 'Difference', 'Red where both differ', difference, ''),
    ];
    const wide = Math.round(width * CSS_PIXELS_PER_POINT);
    return `<h3>${plate} plate</h3><div class="stage pair" style="--wide: ${wide}" tabindex="0" role="group" aria-label="${plate} plate of ${escapeMarkup(name)}"><div class="panes">${panes.join('')}</div></div>`;
  });
  return plates.join('');
}

function writePane(kind: string, caption: string, alternative: string, png: Uint8Array, inside: string): string {
  const data = Buffer.from(png).toString('base64');
  const image = `<img src="data:image/png;base64,${data}" alt="${escapeMarkup(alternative)}" loading="lazy">`;
  return `<figure class="pane ${kind}"><figcaption>${escapeMarkup(caption)}</figcaption><div class="sheet">${image}${inside}</div></figure>`;
}

/** Boxes around what changed. Of pixels that differ for no other reason, all their areas. */
function areas(page: PageOutcome, side: 'wasBox' | 'nowBox'): string {
  return gatherAlike(page.changes)
    .flatMap(({ places }, index) =>
      places.flatMap((change) => boxesOf(change, page, side)).map((box) => ({ box, index })),
    )
    .map(({ box, index }) => writeArea(box, page, index))
    .join('');
}

function boxesOf(change: Change, page: PageOutcome, side: 'wasBox' | 'nowBox'): readonly Box[] {
  if (change.kind === 'pixels' && page.areas.length > 0) return page.areas;
  const box = change[side];
  return box ? [box] : [];
}

function writeArea([x, y, width, height]: Box, page: PageOutcome, index: number): string {
  const across = (value: number) => `${((value / page.width) * 100).toFixed(2)}%`;
  const down = (value: number) => `${((value / page.height) * 100).toFixed(2)}%`;
  const place = `left:${across(x - MARGIN)};top:${down(y - MARGIN)};width:${across(width + 2 * MARGIN)};height:${down(height + 2 * MARGIN)}`;
  return `<span class="area" data-change="${index}" style="${place}"></span>`;
}
