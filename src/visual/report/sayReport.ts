import { count } from '../words/phrase.ts';
import { countReport } from './countReport.ts';
import type { VisualReport } from './visualReport.ts';

/** The whole in one sentence. */
export function sayReport(report: VisualReport): string {
  const totals = countReport(report);
  const where = report.files.length > 1 ? ` in ${count(totals.failed, 'file')}` : '';
  if (totals.failed === 0)
    return totals.pages === 1 ? 'The page is the same' : `All ${totals.pages} pages are the same`;
  if (totals.differing === 0)
    return `${count(totals.failed, 'file')} ${totals.failed === 1 ? 'needs' : 'need'} your eye`;
  return `${count(totals.differing, 'page')} ${totals.differing === 1 ? 'differs' : 'differ'}${where}`;
}
