import type { FileOutcome, PageOutcome } from '../compare/outcome.ts';
import { readKeys } from '../page/readKeys.ts';
import type { Pool } from '../pool/createPool.ts';
import type { ReadResult } from '../pool/job.ts';
import type { Candidate } from './checkReference.ts';
import type { FileSettings } from './readSettings.ts';
import type { ReferencePage } from './reference.ts';
import { rowId } from './rowId.ts';
import type { Entry, Snapshot } from './takeSnapshot.ts';
import { writeReference } from './writeReference.ts';

/** Pages to be approved: all, or those with these row ids. */
export type Selection = 'all' | ReadonlySet<string>;

/**
 * Writes what was built as the reference in `folder` (its own): all of it, or, of a file that was compared with `before`,
 * the selected rows of that comparison. Pages whose number only went on follow. The same file, selection and reference
 * before give the same bytes. `record` is called when all is ready, before the first byte is written: whatever ends the
 * process, no reference stands without its reason. Gives whether anything was written; undefined when the file cannot be
 * read.
 */
export async function approveFile(
  pool: Pool,
  folder: string,
  before: Snapshot,
  candidate: Candidate,
  outcome: FileOutcome,
  selection: Selection,
  settings: FileSettings,
  engine: string,
  record: () => Promise<void>,
): Promise<boolean | undefined> {
  const { index } = before;
  const isCurrent = index?.engine === engine && index.dpi === settings.dpi && index.keep === settings.keep;
  if (isCurrent && index.sha256 === candidate.sha256) return false;
  const keys = await readKeys(candidate.bytes);
  if (!keys) return undefined;

  const old = isCurrent ? before.entries : [];
  const known = new Map(old.map((entry) => [entry.page.key, entry]));
  const pdf = { id: candidate.sha256, bytes: candidate.bytes, isPrint: keys.isPrint };
  const make = async (page: number): Promise<Entry> => {
    const key = keys.pages[page] ?? '';
    const same = known.get(key);
    if (same) return same;
    const read = await pool.run({ kind: 'read', pdf, page, dpi: settings.dpi });
    if (settings.keep === 'fingerprint') return { page: withoutContent(key, read) };
    if (settings.keep === 'text') return { page: { key, ...read } };
    const { png } = await pool.run({ kind: 'picture', pdf, page, dpi: settings.dpi });
    return { page: { key, ...read }, png };
  };

  const isWhole = selection === 'all' || old.length === 0;
  const plan = isWhole ? keys.pages.map((_, page) => page) : planRows(outcome.pages, selection, old);
  const entries = await Promise.all(plan.map((step) => (typeof step === 'number' ? make(step) : step)));
  const head = {
    engine,
    dpi: settings.dpi,
    keep: settings.keep,
    ...(isWhole ? { sha256: candidate.sha256 } : {}),
    matter: isWhole ? keys.matter : (index?.matter ?? {}),
  };
  await record();
  await writeReference(
    folder,
    { ...head, pages: entries.map(({ page }) => page) },
    entries.flatMap(({ png }) => (png ? [png] : [])),
  );
  return true;
}

const withoutContent = (key: string, { fingerprint, plates }: ReadResult): ReferencePage => ({
  key,
  fingerprint,
  ...(plates ? { plates } : {}),
});

/** Pages of the new reference: a number (from 0) of the file built, or an old page that stays. */
function planRows(
  rows: readonly PageOutcome[],
  selection: ReadonlySet<string>,
  old: readonly Entry[],
): readonly (number | Entry)[] {
  const selected = withPartners(rows, selection);
  const isReordered = rows.some((row) => selected.has(rowId(row)) && REORDERING.has(row.verdict));
  const plan: (number | Entry)[] = [];
  const back: { readonly at: number; readonly entry: Entry }[] = [];
  for (const row of rows) {
    const takesNew = selected.has(rowId(row)) || (row.verdict === 'renumbered' && isReordered);
    const before = row.was === undefined ? undefined : old[row.was - 1];
    if (takesNew) {
      if (row.now !== undefined) plan.push(row.now - 1);
    } else if (before && row.was !== undefined) {
      if (row.verdict === 'moved' || row.verdict === 'exchanged') back.push({ at: row.was - 1, entry: before });
      else plan.push(before);
    }
  }
  for (const { at, entry } of back.sort((a, b) => a.at - b.at)) plan.splice(at, 0, entry);
  return plan;
}

const REORDERING: ReadonlySet<PageOutcome['verdict']> = new Set(['added', 'missing', 'moved', 'exchanged']);

/** Two exchanged pages are approved together. */
function withPartners(rows: readonly PageOutcome[], selection: ReadonlySet<string>): ReadonlySet<string> {
  const selected = new Set(selection);
  for (const row of rows) {
    if (!selection.has(rowId(row))) continue;
    if (row.exchangedWith !== undefined) selected.add(String(row.exchangedWith));
  }
  return selected;
}
