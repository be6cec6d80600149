import sharp from 'sharp';
import type { PrintFault } from '../fault.ts';
import { describePlace, describeSpot, formatSentence } from '../fault.ts';
import { renderPages } from '../recolour/renderPages.ts';
import { escapeHtml } from './escapeHtml.ts';
import { inkFigures } from './inkFigures.ts';
import type { PreflightReport } from './preflight.ts';
import { wholePages } from './wholePages.ts';

/** Pixels per pt of the pages shown: a report is to find a place by, not to proof from. */
const scale = 1;
/** mm added round a place, so that its frame does not hide it. */
const halo = 1;

const style = `:root{color-scheme:light dark;--paper:#fff;--ink:#111;--error:#a00000;--warning:#7a4a00}
@media (prefers-color-scheme:dark){:root{--paper:#15191b;--ink:#ebe8e1;--error:#ff9c94;--warning:#f0c27a}}
body{font:100%/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #bbb}
td:last-child{overflow-wrap:anywhere}
@media (max-width:30rem){th,td{padding:.3rem .15rem}}
figure{margin:2rem 0}svg{width:100%;height:auto;border:1px solid #bbb;background:#fff}
.ink{display:inline-block;width:22rem;max-width:100%;margin:1rem 1rem 1rem 0;vertical-align:top}.ink image{image-rendering:pixelated}
.legend{list-style:none;padding:0}.legend svg{width:1.5rem;height:1rem;margin-right:.5rem;vertical-align:middle}
.error{color:var(--error);font-weight:bold}.warning{color:var(--warning);font-weight:bold}`;

const heads = (columns: readonly string[]): string =>
  `<tr>${columns.map((column) => `<th scope="col">${column}</th>`).join('')}</tr>`;

const rowOf = (fault: PrintFault, number: number): string =>
  `<tr><td>${number}</td><td class="${fault.severity}">${fault.severity}</td><td>${escapeHtml(describePlace(fault) || 'whole file')}</td>` +
  `<td>${escapeHtml(fault.rule)}: ${escapeHtml(formatSentence(fault.message))} ${escapeHtml(fault.advice ?? '')}</td></tr>`;

interface Numbered {
  readonly fault: PrintFault;
  readonly number: number;
}

/** One frame round what is in one place, with the numbers of all its faults. */
function frameOf(faults: readonly Numbered[], trim: { readonly x: number; readonly y: number }): string {
  const place = faults[0]?.fault.place;
  if (!place) return '';
  const x = (trim.x + place.x - halo).toFixed(2);
  const y = (trim.y + place.y - halo).toFixed(2);
  const width = (place.width + 2 * halo).toFixed(2);
  const height = (place.height + 2 * halo).toFixed(2);
  const told = faults.map(({ fault }) => `${fault.rule}: ${formatSentence(fault.message)}`).join(' ');
  const title = `<title>${escapeHtml(told)}</title>`;
  const numbers = faults.map(({ number }) => number).join(', ');
  return (
    `<g>${title}<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="#d00000" stroke-width="0.7"/>` +
    `<text x="${x}" y="${y}" dy="-0.6" font-size="5" font-family="sans-serif" fill="#d00000">${numbers}</text></g>`
  );
}

/**
 * The report as one HTML file that needs nothing else: the faults numbered, each page that has one rendered, with the
 * places framed. `name`: of the file, as shown.
 */
export async function htmlReport(bytes: Uint8Array, report: PreflightReport, name: string): Promise<string> {
  const numbered = report.faults.map((fault, index) => ({ fault, number: index + 1 }));
  const shown = new Set(numbered.flatMap(({ fault }) => (fault.page === undefined ? [] : [fault.page])));
  const figures: string[] = [];
  if (shown.size > 0 && report.sheets.length > 0)
    await renderPages(
      await wholePages(bytes),
      scale,
      async (page, { width, height, data }) => {
        const sheet = report.sheets[page - 1];
        if (!sheet) return;
        const picture = await sharp(data, { raw: { width, height, channels: 4 } })
          .png()
          .toBuffer();
        const places = new Map<string, Numbered[]>();
        for (const each of numbered.filter(({ fault }) => fault.page === page && fault.place)) {
          const where = describePlace(each.fault);
          places.set(where, [...(places.get(where) ?? []), each]);
        }
        const frames = [...places.values()].map((faults) => frameOf(faults, sheet.trim));
        figures.push(
          `<figure id="page-${page}"><figcaption>Page ${page}</figcaption>` +
            `<svg viewBox="0 0 ${sheet.width.toFixed(2)} ${sheet.height.toFixed(2)}" role="img" aria-label="Page ${page} with its faults framed">` +
            `<image href="data:image/png;base64,${picture.toString('base64')}" width="${sheet.width.toFixed(2)}" height="${sheet.height.toFixed(2)}"/>` +
            `${frames.join('')}</svg></figure>`,
        );
      },
      shown,
    );
  const ink = report.ink.map(
    ({ page, most, measured, place }) =>
      `<tr><td>${page}</td><td>${measured ? '' : 'at most '}${Math.round(most)} %</td><td>${place ? describeSpot(place) : ''}</td></tr>`,
  );
  const faults =
    numbered.length === 0
      ? '<p>No faults.</p>'
      : `<table>${heads(['No.', 'Severity', 'Place', 'Fault'])}${numbered.map(({ fault, number }) => rowOf(fault, number)).join('')}</table>`;
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Preflight of ${escapeHtml(name)}</title><style>${style}</style></head><body><main>
<h1>Preflight of ${escapeHtml(name)}</h1>
<p>${report.pages === 1 ? '1 page' : `${report.pages} pages`}. Places are in mm from the top left corner of the trim.</p>
${faults}
${figures.join('\n')}
<h2>Total ink</h2>
${await inkFigures(report)}
<table>${heads(['Page', 'Most ink', 'Where'])}${ink.join('')}</table>
</main></body></html>
`;
}
