import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type FileOutcome, hasPassed, PASSING, type PageOutcome } from '../compare/outcome.ts';
import { count } from '../words/phrase.ts';
import { countReport } from './countReport.ts';
import { escapeMarkup } from './escapeMarkup.ts';
import { fileId, pageId } from './ids.ts';
import { sayFile } from './sayFile.ts';
import { sayPage } from './sayPage.ts';
import { sayReport } from './sayReport.ts';
import type { VisualReport } from './visualReport.ts';
import { writeFileArticle } from './writeFileArticle.ts';
import { writePageArticle } from './writePageArticle.ts';

/** What makes the report a served one, with buttons that approve. */
export interface Serving {
  readonly token: string;
}

const FONT = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin';
const NOTHING_ELSE =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'";

/**
 * The report as one HTML page that needs nothing else: no network, no other file. Readable without its script, too; made
 * for WCAG 2.2 AA.
 */
export function toHtml(report: VisualReport, serving?: Serving): string {
  const said = sayReport(report);
  const hasFailed = report.files.some((file) => !hasPassed(file));
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${NOTHING_ELSE}">
<title>${escapeMarkup(`${said}: ${report.title}`)}</title>
<style>
${fontFaces()}
${readFileSync(new URL('./report.css', import.meta.url), 'utf8')}</style>
</head>
<body class="no-script"${serving ? ` data-token="${escapeMarkup(serving.token)}"` : ''}>
<a class="skip" href="#pages">Skip to the pages</a>
<header class="masthead">
<p class="eyebrow">Visual check · ${escapeMarkup(report.title)}${report.version ? `, version ${escapeMarkup(report.version)}` : ''}</p>
<h1 class="verdict${hasFailed ? ' differs' : ''}">${escapeMarkup(said)}</h1>
${writeTotals(report)}
</header>
<div class="layout">
<nav class="contents" aria-label="Files and pages">
<h2>Files and pages</h2>
${writeContents(report)}
</nav>
<main id="pages">
${writeTools(serving)}
<p id="status" class="away" role="status"></p>
${writeArticles(report)}
</main>
</div>
${serving ? writeDialog() : ''}
<script>
${readFileSync(new URL('./report.js', import.meta.url), 'utf8')}</script>
</body>
</html>
`;
}

function fontFaces(): string {
  const { resolve } = createRequire(import.meta.url);
  return [400, 700]
    .map((weight) => {
      const data = readFileSync(resolve(`${FONT}-${weight}-normal.woff2`)).toString('base64');
      return `@font-face { font-family: "Press Report"; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) format("woff2"); }`;
    })
    .join('\n');
}

function writeTotals(report: VisualReport): string {
  const { files, pages, verdicts } = countReport(report);
  const { changed, resized, added, missing, moved, exchanged, renumbered, faint } = verdicts;
  const terms: readonly (readonly [string, number])[] = [
    ['files', files],
    ['pages', pages],
    ['changed', changed + resized],
    ['new', added],
    ['missing', missing],
    ['moved', moved + exchanged],
    ['only renumbered', renumbered],
    ['under the threshold', faint],
  ];
  const shown = terms.filter(([, amount], index) => amount > 0 || index < 3);
  return `<dl class="totals">${shown.map(([term, amount]) => `<div><dt>${term}</dt><dd>${amount}</dd></div>`).join('')}</dl>`;
}

/** Files and pages that have an article of their own: those that did not pass. */
const failedFiles = ({ files }: VisualReport): readonly FileOutcome[] => files.filter((file) => !hasPassed(file));
const failedPages = ({ pages }: FileOutcome): readonly PageOutcome[] =>
  pages.filter(({ verdict }) => !PASSING.has(verdict));

function writeContents(report: VisualReport): string {
  const failed = failedFiles(report).map((file) => {
    const pages = failedPages(file).map((page) => {
      const number = page.now ?? `was ${page.was}`;
      const said = escapeMarkup(sayPage(page)[0] ?? '');
      return `<li><a href="#${pageId(file, page)}"><span class="page">${number}</span> <span class="said">${said}</span></a></li>`;
    });
    const said = escapeMarkup(sayFile(file));
    const link = `<a class="file-link" href="#${fileId(file)}">${escapeMarkup(file.name)} <span class="said">${said}</span></a>`;
    return `<li>${link}${pages.length > 0 ? `<ol>${pages.join('')}</ol>` : ''}</li>`;
  });
  const passed = report.files.filter(hasPassed);
  const list = passed.map((file) => {
    const matter = file.matter.length > 0 ? `; ${file.matter.join('; ')}` : '';
    return `<li>${escapeMarkup(`${file.name}: ${sayFile(file)}${matter}`)}</li>`;
  });
  const details = `<details${failed.length === 0 ? ' open' : ''}><summary>${count(passed.length, 'file')} passed</summary><ul>${list.join('')}</ul></details>`;
  return `<ul>${failed.join('\n')}</ul>${passed.length > 0 ? details : ''}`;
}

function writeArticles(report: VisualReport): string {
  const failed = failedFiles(report);
  if (failed.length === 0) return '<p>Nothing differs from what was approved. There is nothing to do.</p>';
  return failed
    .flatMap((file) => [
      writeFileArticle(file),
      ...failedPages(file).map((page) => writePageArticle(file, page, report.sides)),
    ])
    .join('\n');
}

function writeTools(serving: Serving | undefined): string {
  const views = [
    ['side', 'Side by side'],
    ['slider', 'Slider'],
    ['onion', 'Onion skin'],
    ['differing', 'Difference'],
  ].map(
    ([value, label], index) =>
      `<label class="choice"><input type="radio" name="view" value="${value}"${index === 0 ? ' checked' : ''}><span>${label} <kbd>${index + 1}</kbd></span></label>`,
  );
  return `<section class="tools" aria-label="How pages are shown">
<fieldset class="steps"><legend class="away">Page</legend><button type="button" id="previous" aria-label="Previous page">← Previous</button><button type="button" id="next" aria-label="Next page">Next →</button></fieldset>
<fieldset><legend class="away">View</legend>${views.join('')}</fieldset>
<label id="mixing" hidden><span>Where they meet</span> <input type="range" id="share" min="0" max="100" value="50"></label>
<fieldset class="zoom"><legend class="away">Zoom</legend><button type="button" id="smaller" aria-label="Smaller">−</button><output id="zoom">fit</output><button type="button" id="larger" aria-label="Larger">+</button><button type="button" id="fit">Fit</button></fieldset>
<label><input type="checkbox" id="keys" checked>Keys: <kbd>←</kbd> <kbd>→</kbd> pages, <kbd>1</kbd>–<kbd>4</kbd> view, <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> zoom${serving ? ', <kbd>a</kbd> approve' : ''}</label>
${serving ? '<button type="button" id="approve" class="main">Approve</button>' : ''}
</section>`;
}

function writeDialog(): string {
  return `<dialog aria-labelledby="approval">
<form>
<h2 id="approval">Approve <span id="asked"></span>?</h2>
<p>What was built becomes what the next check is held against. Your name is taken from git.</p>
<label for="because">Because</label>
<textarea id="because" rows="3" required aria-describedby="refusal"></textarea>
<p class="error" id="refusal" role="alert"></p>
<div class="buttons"><button type="submit" class="main">Approve</button><button type="button" id="cancel">Cancel</button></div>
</form>
</dialog>`;
}
