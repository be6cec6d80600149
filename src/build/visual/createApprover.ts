import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Approval,
  approveFile,
  hasPassed,
  type Pool,
  recordApprovals,
  rowId,
  type Selection,
  type Snapshot,
  takeSnapshot,
} from '../../visual/index.ts';
import type { Comparison } from './checkVisual.ts';

/** Who approves, and why. */
export interface Reason {
  readonly by: string;
  readonly because: string;
}
export type Approved =
  | { readonly kind: 'approved'; readonly name: string; readonly pages: Approval['pages'] }
  /** It was approved already. */
  | { readonly kind: 'nothing'; readonly name: string }
  | { readonly kind: 'refused'; readonly problem: string };
/** Approves a file of one comparison, or some of its pages; row ids stay those of the comparison. */
export type Approve = (name: string, selection: Selection, reason: Reason) => Promise<Approved>;

/**
 * Makes what approves the files of a comparison, one after another: it holds each reference as it stood when the
 * comparison was made, so that page after page can be approved. Who, when and why are on disk before the reference is.
 */
export function createApprover(references: string, comparison: Comparison, pool: Pool): Approve {
  const snapshots = new Map<string, Snapshot>();
  const selected = new Map<string, Set<string>>();
  let last: Promise<unknown> = Promise.resolve();
  const approve: Approve = async (name, selection, reason) => {
    const { report, candidates, settings, engine } = comparison;
    const outcome = report.files.find((file) => file.name === name);
    const folder = join(references, name);
    if (!outcome) return { kind: 'refused', problem: `There is no file “${name}”.` };
    const record = (pages: Approval['pages']) =>
      recordApprovals(references, [{ file: name, pages, version: report.version, ...reason }]);
    const candidate = candidates.find((built) => built.name === name);
    if (!candidate) {
      await record('removed');
      await rm(folder, { recursive: true, force: true });
      return { kind: 'approved', name, pages: 'removed' };
    }

    const unknown =
      selection === 'all' ? undefined : findUnknown(selection, outcome.pages.map(rowId), outcome.nowPages);
    if (unknown !== undefined) return { kind: 'refused', problem: `${name} has no page “${unknown}”.` };
    const before = snapshots.get(name) ?? (await takeSnapshot(folder));
    snapshots.set(name, before);
    const together = selection === 'all' ? 'all' : new Set([...(selected.get(name) ?? []), ...selection]);
    if (together !== 'all') selected.set(name, together);
    const pages = selection === 'all' ? 'all' : [...selection];
    const hasDiffered = !hasPassed(outcome);
    const recordIt = async () => {
      if (hasDiffered) await record(pages);
    };
    const isWritten = await approveFile(
      pool,
      folder,
      before,
      candidate,
      outcome,
      together,
      settings(name),
      engine,
      recordIt,
    );
    if (isWritten === undefined) return { kind: 'refused', problem: `${name} cannot be read.` };
    if (!isWritten || !hasDiffered) return { kind: 'nothing', name };
    return { kind: 'approved', name, pages };
  };
  // One at a time: each writes the same files.
  return (name, selection, reason) => {
    const next = last.then(() => approve(name, selection, reason));
    last = next.catch(() => {});
    return next;
  };
}

function findUnknown(selection: ReadonlySet<string>, ids: readonly string[], pages: number): string | undefined {
  const known = new Set(ids);
  return [...selection].find((id) => !known.has(id) && !(Number(id) >= 1 && Number(id) <= pages));
}
