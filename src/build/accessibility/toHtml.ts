import type { Finding } from '../../document/finding.ts';
import { escapeMarkup } from '../../visual/report/escapeMarkup.ts';
import type { FigurePicture } from './drawFigures.ts';
import type { HeardEdition, HeardFigure, HeardHeading, HeardLink, HeardTable } from './heardEdition.ts';
import { STYLE } from './style.ts';

/** One edition as the report shows it. */
export interface ReportedEdition {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly pages: number;
  /** Faults of its tags; a published edition has none. */
  readonly defects: number;
  readonly heard: HeardEdition;
  /** Pictures of its figures, in their order. */
  readonly pictures: readonly (FigurePicture | undefined)[];
}
export interface AccessibilityReport {
  readonly title: string;
  readonly version: string;
  readonly editions: readonly ReportedEdition[];
  readonly findings: readonly Finding[];
}

/** The report is one file: nothing is fetched, and nothing runs. */
const NOTHING_ELSE = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
/** Row heads named of a long table. */
const MOST_ROW_HEADS = 12;

/** The questions that no program can answer. */
const QUESTIONS: readonly string[] = [
  'The outline reads like a table of contents, and every heading says what follows.',
  'Each figure’s text tells what the picture tells, to someone who cannot see it.',
  'Each table’s name and heads make its cells clear when they are heard one by one.',
  'Each link’s words say where it leads.',
  'Words in another language are named with the right language.',
  'Each abbreviation is given its right meaning.',
];

/** The accessibility report as one HTML page, for someone who is no programmer. Made for WCAG 2.2 AA. */
export function toHtml({ title, version, editions, findings }: AccessibilityReport): string {
  const name = escapeMarkup(title);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${NOTHING_ELSE}">
<title>${name}: what a listener meets</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#editions">Skip to the editions</a>
<header>
<h1>${name}: what a listener meets</h1>
<p>Version ${escapeMarkup(version)}. Read back from the built files. For each edition you see what a screen reader says:
its outline, what it says for each picture, the heads of each table, the words of each link and where it leads. Pages are counted in the file,
the cover being page 1.</p>
</header>
<main>
<section aria-labelledby="sign">
<h2 id="sign">Before you sign off</h2>
<p>The press has checked what a program can. Only a person can say whether these are true:</p>
<ol>${QUESTIONS.map((question) => `<li>${question}</li>`).join('')}</ol>
<p class="sign">Looked at by: <br>On:</p>
</section>
${findingsSection(findings)}
<section aria-labelledby="editions">
<h2 id="editions">Editions</h2>
<ul>${editions.map(({ id, title: own, pages }) => `<li><a href="#${anchor(id)}">${escapeMarkup(own)}</a> (${escapeMarkup(id)}), ${count(pages, 'page')}</li>`).join('\n')}</ul>
</section>
${editions.map(editionSection).join('\n')}
</main>
</body>
</html>
`;
}

const anchor = (id: string): string => `edition-${escapeMarkup(id)}`;
const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
const where = (page: number): string => `<span class="where page">page ${page}</span>`;

function findingsSection(findings: readonly Finding[]): string {
  const items = findings.map(
    ({ position: { file, line }, message, advice = '' }) =>
      `<li>${escapeMarkup(`${message} ${advice}`.trim())} <span class="where">${escapeMarkup(`${file}, line ${line}`)}</span></li>`,
  );
  const body = items.length === 0 ? '<p>Nothing was found.</p>' : `<ol>${items.join('\n')}</ol>`;
  return `<section aria-labelledby="findings"><h2 id="findings">What the press found in the text</h2>${body}</section>`;
}

function editionSection({ id, title, path, pages, defects, heard, pictures }: ReportedEdition): string {
  const { language } = heard;
  const lang = language === '' ? '' : ` lang="${escapeMarkup(language)}"`;
  const quoted = (text: string) => `<span${lang} dir="auto">${escapeMarkup(text)}</span>`;
  const state = defects === 0 ? 'its tags are whole' : `its tags have ${count(defects, 'fault')}`;
  return `<section aria-labelledby="${anchor(id)}">
<h2 id="${anchor(id)}">${escapeMarkup(title)} (${escapeMarkup(id)})</h2>
<p>File ${escapeMarkup(path)}, ${count(pages, 'page')}, language ${languageName(language)}; ${state}.</p>
${group('Outline', heard.headings, (each) => heading(each, quoted), 'outline')}
${group('Pictures and diagrams', heard.figures, (each, index) => figure(each, pictures[index], quoted))}
${group('Tables', heard.tables, (each) => table(each, quoted))}
${group('Links', heard.links, (each) => link(each, quoted))}
${group('Other languages', heard.languages, ({ words, meaning, page }) => `<li>${languageName(meaning)}: <span lang="${escapeMarkup(meaning)}" dir="auto">${escapeMarkup(words)}</span> ${where(page)}</li>`)}
${group('Abbreviations', heard.abbreviations, ({ words, meaning, page }) => `<li>${quoted(words)} stands for ${quoted(meaning)} ${where(page)}</li>`)}
</section>`;
}

function group<T>(name: string, items: readonly T[], write: (item: T, index: number) => string, list = ''): string {
  if (items.length === 0) return `<h3>${name}: none</h3>`;
  const tag = list === '' ? 'ol' : 'ul';
  const looks = list === '' ? '' : ` class="${list}"`;
  return `<details><summary><h3>${name}: ${items.length}</h3></summary><${tag}${looks}>${items.map(write).join('\n')}</${tag}></details>`;
}

type Quote = (text: string) => string;

const heading = ({ level, text, page }: HeardHeading, quoted: Quote): string =>
  `<li class="l${level}"><span class="level">Level ${level}:</span> ${quoted(text)} ${where(page)}</li>`;

const figure = (
  { alternative, caption, page }: HeardFigure,
  picture: FigurePicture | undefined,
  quoted: Quote,
): string =>
  `<li>${quoted(alternative)} ${where(page)}${caption === '' ? '' : `<br>Caption: ${quoted(caption)}`}${picture ? image(picture) : ''}</li>`;

/** The picture that the words before it stand for: to who cannot see it, they are all of it. */
const image = ({ png, width, height }: FigurePicture): string =>
  `<img src="data:image/png;base64,${Buffer.from(png).toString('base64')}" alt="" width="${width}" height="${height}" loading="lazy">`;

const link = ({ words, target, times, page }: HeardLink, quoted: Quote): string =>
  `<li>${quoted(words)} ${where(page)}${times > 1 ? `, and ${times - 1} more` : ''}<br>Leads to: <span dir="auto">${escapeMarkup(target)}</span></li>`;

function table({ name, columnHeads, rowHeads, rows, page }: HeardTable, quoted: Quote): string {
  const heads = (words: readonly string[]) => words.map(quoted).join('; ');
  const more = rowHeads.length - MOST_ROW_HEADS;
  const ofRows = `${heads(rowHeads.slice(0, MOST_ROW_HEADS))}${more > 0 ? ` and ${more} more` : ''}`;
  return `<li>${name === '' ? 'A table without a name' : quoted(name)} ${where(page)}, ${count(rows, 'row')}
<br>Heads of columns: ${columnHeads.length === 0 ? 'none' : heads(columnHeads)}
${rowHeads.length === 0 ? '' : `<br>Heads of rows: ${ofRows}`}</li>`;
}

function languageName(tag: string): string {
  try {
    return escapeMarkup(new Intl.DisplayNames('en-GB', { type: 'language' }).of(tag) ?? tag);
  } catch {
    return escapeMarkup(tag);
  }
}
