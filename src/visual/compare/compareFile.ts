import type { PageContent } from '../page/content.ts';
import type { FileKeys, Matter } from '../page/readKeys.ts';
import type { Pool } from '../pool/createPool.ts';
import type { Before, KnownPage, ReadResult, SharedPdf } from '../pool/job.ts';
import { type AlignedPage, alignPages, type PageSketch } from './alignPages.ts';
import { comparePage } from './comparePage.ts';
import type { CompareRules } from './compareRules.ts';
import { describeMatter } from './describeMatter.ts';
import { drawPage } from './drawPage.ts';
import { findFollowed } from './findFollowed.ts';
import { findRunOver } from './findRunOver.ts';
import { type FileOutcome, PASSING, type PageOutcome } from './outcome.ts';
import type { PagePair } from './pagePair.ts';

/** A page that a file is held against. */
export interface OriginalPage {
  readonly key: string;
  /** What is known of it; read from the PDF that `before` names where it is not. */
  readonly known?: KnownPage;
  readonly before: Before;
}
export interface Original {
  readonly pages: readonly OriginalPage[];
  readonly matter: Matter;
}
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

  const { was, now } = await readUnmatched(pool, original, file, rules.dpi);
  const wasKeys = original.pages.map(({ key }) => key);
  // Kept as fingerprints alone, pages can be told apart, and not recognised.
  const isBlind = [...was.values()].some(({ content }) => content === undefined);
  const aligned = alignPages(sketch(wasKeys, was), sketch(file.keys.pages, now), isBlind);
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
type Read = ReadonlyMap<number, ReadResult>;

/** Reads each page that has no equal on the other side. */
async function readUnmatched(pool: Pool, original: Original, { pdf, keys }: BuiltFile, dpi: number) {
  const before = new Set(original.pages.map(({ key }) => key));
  const after = new Set(keys.pages);
  const now = keys.pages.map(async (key, page) =>
    before.has(key) ? undefined : ([page, await pool.run({ kind: 'read', pdf, page, dpi })] as const),
  );
  const was = original.pages.map(async ({ key, known, before: from }, page) => {
    if (known) return [page, known] as const;
    if (after.has(key) || from.kind !== 'pdf') return undefined;
    return [page, await pool.run({ kind: 'read', pdf: from.pdf, page: from.page, dpi })] as const;
  });
  const present = <T>(entries: readonly (T | undefined)[]) => entries.filter((entry) => entry !== undefined);
  return { was: new Map(present(await Promise.all(was))), now: new Map(present(await Promise.all(now))) };
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
  after: Read,
): PagePair {
  const page = was === undefined ? undefined : original.pages[was];
  const wasRead = was === undefined ? undefined : before.get(was);
  const nowRead = now === undefined ? undefined : after.get(now);
  const nowKey = now === undefined ? undefined : keys.pages[now];
  return {
    pdf,
    ...(page && was !== undefined
      ? { was: { index: was, key: page.key, before: page.before, ...(wasRead ? { read: wasRead } : {}) } }
      : {}),
    ...(now !== undefined && nowKey !== undefined
      ? { now: { index: now, key: nowKey, ...(nowRead ? { read: nowRead } : {}) } }
      : {}),
    isMoved,
    ...(exchangedWith === undefined ? {} : { exchangedWith }),
    wasPages: original.pages.length,
    nowPages: keys.pages.length,
  };
}
