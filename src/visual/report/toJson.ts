import { hasPassed } from '../compare/outcome.ts';
import { rowId } from '../reference/rowId.ts';
import { countReport } from './countReport.ts';
import type { VisualReport } from './visualReport.ts';

/** The report for other programs, without pictures. Lengths in pt from the page's top left corner. */
export function toJson(report: VisualReport) {
  const { title, version, engine, files } = report;
  return {
    title,
    version,
    engine,
    passed: files.every(hasPassed),
    totals: countReport(report),
    files: files.map(({ pages, ...file }) => ({
      ...file,
      pages: pages
        .filter(({ verdict }) => verdict !== 'same')
        .map(({ pictures: _, ...page }) => ({ id: rowId(page), ...page })),
    })),
  };
}
