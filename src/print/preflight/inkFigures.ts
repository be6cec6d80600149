import { inkFigure } from './inkFigure.ts';
import { inkGreys, isOver } from './inkGreys.ts';
import type { InkMap } from './inkMap.ts';
import { inkSquare } from './inkMap.ts';
import type { PreflightReport } from './preflight.ts';

/** Files of so many pages are shown whole; of longer ones, the pages that matter. */
const mostShown = 12;

type InkReport = Pick<PreflightReport, 'ink' | 'inkLimit' | 'maps' | 'sheets'>;

const mostOn = (map: InkMap): number => Math.max(0, ...map.squares);

/** Every page over the limit, and the pages with the most ink up to `mostShown`; in the order of the pages. */
function shownOf({ maps, inkLimit }: InkReport): readonly InkMap[] {
  const ranked = [...maps].sort((a, b) => mostOn(b) - mostOn(a) || a.page - b.page);
  return ranked
    .filter((map, rank) => rank < mostShown || isOver(mostOn(map), inkLimit))
    .sort((a, b) => a.page - b.page);
}

const swatch = (fill: string): string =>
  `<svg viewBox="0 0 6 4" aria-hidden="true"><rect width="6" height="4" fill="#fff"/>${fill}</svg>`;

function legend(limit: number): string {
  const step = limit / inkGreys.length;
  const items = inkGreys.map((grey, index) => {
    const words = `more than ${Math.round(index * step)} % to ${Math.round((index + 1) * step)} %`;
    return `<li>${swatch(`<rect width="6" height="4" fill="rgb(${grey},${grey},${grey})"/>`)}${words}</li>`;
  });
  const chequer = [0, 1, 2, 3].flatMap((row) =>
    [0, 2, 4].map((column) => `<rect x="${column + (row % 2)}" y="${row}" width="1" height="1" fill="#000"/>`),
  );
  return (
    `<ul class="legend"><li>${swatch('')}white: no ink</li>${items.join('')}` +
    `<li>${swatch(chequer.join(''))}black and white chequers: over the limit of ${limit} %</li></ul>`
  );
}

/** Total ink as maps with a legend: of each page over the limit, and of the twelve with the most. Empty without maps. */
export async function inkFigures(report: InkReport): Promise<string> {
  const shown = shownOf(report);
  if (shown.length === 0) return '';
  const figures: string[] = [];
  for (const map of shown) {
    const ink = report.ink.find(({ page }) => page === map.page);
    if (ink) figures.push(await inkFigure(map, ink, report));
  }
  const left = report.maps.length - shown.length;
  const others = left > 0 ? ` ${left === 1 ? 'One page' : `${left} pages`} with less ink: see the table.` : '';
  return (
    `<p>Each square is ${inkSquare} mm of the page and as dark as the most ink in it. A thin line is the trim; a frame is ` +
    `round the square with the most ink.${others}</p>\n${legend(report.inkLimit)}\n${figures.join('\n')}`
  );
}
