import { count } from '../words/phrase.ts';
import { countReport } from './countReport.ts';
import type { VisualReport } from './visualReport.ts';

/** The whole in one sentence, without its full stop. */
export function sayReport(report: VisualReport): string {
  const { pages, differing, failed } = countReport(report);
  if (failed === 0) return pages === 1 ? 'The page is the same' : `All ${pages} pages are the same`;
  const withPages = report.files.filter((file) => file.status === 'differs').length;
  const others = failed - withPages;
  const where = report.files.length > 1 ? ` in ${count(withPages, 'file')}` : '';
  const parts = [
    ...(differing > 0 ? [`${count(differing, 'page')} ${differing === 1 ? 'differs' : 'differ'}${where}`] : []),
    ...(others > 0 ? [`${count(others, 'file')} ${others === 1 ? 'needs' : 'need'} your eye`] : []),
  ];
  return parts.join(', ');
}
