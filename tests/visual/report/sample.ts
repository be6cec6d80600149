import { hasPassed } from '../../../src/visual/compare/outcome.ts';
import type { VisualReport } from '../../../src/visual/report/visualReport.ts';
import { comparePdfs } from '../comparePdfs.ts';
import { type Draw, lines, makePdf } from '../makePdf.ts';

const page = (...texts: readonly string[]): Draw => lines(...texts, 'and a line that all pages have');

/** A report with a page of each kind: changed, new, missing, exchanged; a file that passed; one without reference. */
export async function sampleReport(): Promise<VisualReport> {
  const was = ['one alpha', 'two beta call 8020', 'three gamma', 'four delta', 'five epsilon', 'six zeta'];
  const now = [
    'one alpha',
    'two beta call 8021',
    'five epsilon',
    'four delta',
    'three gamma',
    'a seventh, new & <odd>',
  ];
  const build = (texts: readonly string[], title: string) =>
    makePdf(
      texts.map((text) => page(...text.split(','))),
      { title },
    );
  const guide = await comparePdfs(await build(was, 'A'), await build(now, 'A'));
  const card = await comparePdfs(await build(was, 'A'), await build(was, 'B'));
  if (hasPassed(guide) || !hasPassed(card)) throw new Error('not the sample that was meant');
  const empty = { wasPages: 0, nowPages: 12, pages: [], matter: [], problems: [] };
  return {
    title: 'Family Support Pathway',
    version: '1.0',
    engine: 'test',
    sides: ['Approved', 'Built'],
    files: [guide, { ...card, name: 'card' }, { ...empty, name: 'toolbox@print', status: 'new' }],
  };
}
