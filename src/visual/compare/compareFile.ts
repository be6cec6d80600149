import type { PageContent } from '../page/content.ts';
import type { FileKeys, Matter } from '../page/readKeys.ts';
import type { Pool } from '../pool/createPool.ts';
import type { Before, KnownPage, PixelsResult, ReadResult, SharedPdf } from '../pool/job.ts';
import { type AlignedPage, alignPages, type PageSketch } from './alignPages.ts';
import { comparePage } from './comparePage.ts';
import type { CompareRules } from './compareRules.ts';
import { describeMatter } from './describeMatter.ts';
import { drawPage } from './drawPage.ts';
import { findFollowed } from './findFollowed.ts';
import { findRunOver } from './findRunOver.ts';
import { masksOn } from './masksOn.ts';
import { type FileOutcome, PASSING, type PageOutcome } from './outcome.ts';
import type { PagePair } from './pagePair.ts';
import { pairLikely } from './pairLikely.ts';

/** A page that a file is held against. */
export interface OriginalPage {
  readonly key: string;
  /** What is known of it; read from the PDF that `before` names where it is not. */
  readonly known?: KnownPage;
  readonly before: Before;
}
/** What a file is held against: a reference, or another PDF. */
export interface Original {
  readonly pages: readonly OriginalPage[];
  readonly matter: Matter;
}
/** The file that is held against it. */
export interface BuiltFile {
  readonly name: string;
  readonly pdf: SharedPdf;
  readonly keys: FileKeys;
}

/** Holds a file against what it was: finds which page is which, reads and renders only those whose content changed. */
export async function compareFile(
  pool: Pool,
  original: Original,
  file: BuiltFile,
  rules: CompareRules,
): Promise<FileOutcome> {
  const matter = describeMatter(original.matter, file.keys.matter);
  const sizes = { wasPages: original.pages.length, nowPages: file.keys.pages.length };
  const isUntouched =
    sizes.wasPages === sizes.nowPages && original.pages.every(({ key }, index) => key === file.keys.pages[index]);
  if (isUntouched) return { name: file.name, status: 'passed', ...sizes, pages: [], matter, problems: [] };

  const { was, now } = await readUnmatched(pool, original, file, rules);
  const wasKeys = original.pages.map(({ key }) => key);
  // Kept as fingerprints alone, pages can be told apart, and not recognised.
  const isBlind = [...was.values()].some(({ content }) => content === undefined);
  const nowRead = new Map([...now].map(([page, { read }]) => [page, read]));
  const aligned = alignPages(sketch(wasKeys, was), sketch(file.keys.pages, nowRead), isBlind);
  const pairs = aligned.map((row) => pairOf(row, original, file, was, now));
  const compared = await Promise.all(pairs.map(async (pair) => ({ pair, page: await comparePage(pool, pair, rules) })));
  const differing = compared.filter(({ page }) => !PASSING.has(page.outcome.verdict));
  const drawn = new Set(differing.slice(0, rules.drawn));
  const pages = await Promise.all(
    compared.map(async (one): Promise<PageOutcome> => {
      const { outcome } = one.page;
      return drawn.has(one) ? { ...outcome, pictures: await drawPage(pool, one.pair, one.page, rules) } : outcome;
    }),
  );
  const status = differing.length === 0 ? 'passed' : 'differs';
  return { name: file.name, status, ...sizes, pages: findFollowed(findRunOver(pages)), matter, problems: [] };
}

type Known = ReadonlyMap<number, KnownPage>;
interface ReadNow {
  readonly read: ReadResult;
  /** The page (from 0) it was compared with, and what came of it. */
  readonly met?: { readonly was: number; readonly pixels: PixelsResult };
}

/**
 * Reads each page that has no equal on the other side; where it is likely which page it was, compares their pixels at once,
 * so that neither is drawn again.
 */
async function readUnmatched(pool: Pool, original: Original, { pdf, keys }: BuiltFile, rules: CompareRules) {
  const { dpi, thresholds } = rules;
  const wasKeys = original.pages.map(({ key }) => key);
  const [before, after] = [new Set(wasKeys), new Set(keys.pages)];
  const likely = pairLikely(wasKeys, keys.pages);
  const was = new Map<number, KnownPage>();
  const now = new Map<number, ReadNow>();

  const readNow = async (page: number) => {
    const index = likely.get(page);
    const old = index === undefined ? undefined : original.pages[index];
    if (index === undefined || !old || old.before.kind === 'none') {
      now.set(page, { read: await pool.run({ kind: 'read', pdf, page, dpi }) });
      return;
    }
    const masked = masksOn(page + 1, rules.masks).boxes;
    const comparison = { pdf, page, dpi, before: old.before, masked, threshold: thresholds.pixel };
    const met = await pool.run({ kind: 'meet', ...comparison, isBeforeRead: old.known === undefined });
    now.set(page, { read: met.now, met: { was: index, pixels: met.pixels } });
    if (met.was) was.set(index, met.was);
  };
  const readWas = async ({ before: from }: OriginalPage, page: number) => {
    if (from.kind === 'pdf') was.set(page, await pool.run({ kind: 'read', pdf: from.pdf, page: from.page, dpi }));
  };
  const paired = new Set(likely.values());
  const reads: Promise<void>[] = [];
  for (const [page, key] of keys.pages.entries()) if (!before.has(key)) reads.push(readNow(page));
  for (const [page, one] of original.pages.entries()) {
    if (one.known) was.set(page, one.known);
    else if (!after.has(one.key) && !paired.has(page)) reads.push(readWas(one, page));
  }
  await Promise.all(reads);
  return { was, now };
}

function sketch(keys: readonly string[], read: Known): readonly PageSketch[] {
  return keys.map((key, index) => {
    const known = read.get(index);
    return {
      key,
      words: known?.content ? wordsOf(known.content) : [],
      ...(known ? { fingerprint: known.fingerprint } : {}),
    };
  });
}

const wordsOf = ({ runs }: PageContent): readonly string[] => runs.flatMap(({ text }) => text.split(' '));

function pairOf(
  { was, now, isMoved, exchangedWith }: AlignedPage,
  original: Original,
  { pdf, keys }: BuiltFile,
  before: Known,
  after: ReadonlyMap<number, ReadNow>,
): PagePair {
  const page = was === undefined ? undefined : original.pages[was];
  const wasRead = was === undefined ? undefined : before.get(was);
  const nowRead = now === undefined ? undefined : after.get(now);
  const pixels = nowRead?.met?.was === was ? nowRead?.met?.pixels : undefined;
  const nowKey = now === undefined ? undefined : keys.pages[now];
  return {
    pdf,
    ...(page && was !== undefined
      ? { was: { index: was, key: page.key, before: page.before, ...(wasRead ? { read: wasRead } : {}) } }
      : {}),
    ...(now !== undefined && nowKey !== undefined
      ? { now: { index: now, key: nowKey, ...(nowRead ? { read: nowRead.read } : {}), ...(pixels ? { pixels } : {}) } }
      : {}),
    isMoved,
    ...(exchangedWith === undefined ? {} : { exchangedWith }),
    wasPages: original.pages.length,
    nowPages: keys.pages.length,
  };
}
