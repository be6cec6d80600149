import { hasPassed, PASSING, type Verdict } from '../compare/outcome.ts';
import type { VisualReport } from './visualReport.ts';

export interface Totals {
  readonly files: number;
  /** Files that did not pass. */
  readonly failed: number;
  /** Pages built. */
  readonly pages: number;
  /** Pages that changed, came, went or moved. */
  readonly differing: number;
  readonly verdicts: { readonly [verdict in Verdict]: number };
}

/** Counts files and pages of a report. */
export function countReport({ files }: VisualReport): Totals {
  const pages = files.flatMap((file) => file.pages);
  const of = (verdict: Verdict) => pages.filter((page) => page.verdict === verdict).length;
  const built = files.reduce((sum, { nowPages }) => sum + nowPages, 0);
  const others = ['faint', 'renumbered', 'changed', 'resized', 'added', 'missing', 'moved', 'exchanged'] as const;
  const counted = Object.fromEntries(others.map((verdict) => [verdict, of(verdict)]));
  const unlike = pages.filter(({ verdict, now }) => verdict !== 'same' && now !== undefined).length;
  return {
    files: files.length,
    failed: files.filter((file) => !hasPassed(file)).length,
    pages: built,
    differing: pages.filter(({ verdict }) => !PASSING.has(verdict)).length,
    verdicts: { same: built - unlike, ...counted } as Totals['verdicts'],
  };
}
