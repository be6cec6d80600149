import type { Box, PageContent } from '../page/content.ts';
import type { Pool } from '../pool/createPool.ts';
import type { KnownPage, ReadResult, SharedPdf } from '../pool/job.ts';
import { quote } from '../words/phrase.ts';
import type { CompareRules } from './compareRules.ts';
import { judgePair } from './judgePair.ts';
import type { PageOutcome } from './outcome.ts';
import type { PagePair, WasPage } from './pagePair.ts';

export interface ComparedPage {
  /** Without its pictures. */
  readonly outcome: PageOutcome;
  /** Boxes that were not compared, pt. */
  readonly masked: readonly Box[];
}

/** Words that an added or missing page is known by. */
const OPENING_WORDS = 10;
const NOTHING = { changes: [], differing: 0, areas: [], masks: [], pictures: {}, width: 0, height: 0, opening: '' };

/** Says what became of a page: whether it is there, in its place, and the same. */
export async function comparePage(pool: Pool, pair: PagePair, rules: CompareRules): Promise<ComparedPage> {
  const { was, now, pdf } = pair;
  const before = was && (await readBefore(pool, was, rules.dpi));
  if (!now) {
    const known = before?.content ? describe(before.content) : {};
    const number = was ? { was: was.index + 1 } : {};
    return { outcome: { ...NOTHING, ...known, ...number, verdict: 'missing' }, masked: [] };
  }
  const isSame = was !== undefined && was.key === now.key;
  const isInPlace = !pair.isMoved && pair.exchangedWith === undefined;
  if (isSame && isInPlace)
    return { outcome: { ...NOTHING, was: was.index + 1, now: now.index + 1, verdict: 'same' }, masked: [] };

  const after = now.read ?? (await readNow(pool, pdf, now.index, rules.dpi));
  const page = { ...NOTHING, ...describe(after.content), now: now.index + 1 };
  if (!was || !before) return { outcome: { ...page, verdict: 'added' }, masked: [] };
  const partner = pair.exchangedWith === undefined ? {} : { exchangedWith: pair.exchangedWith + 1 };
  const placed = { ...page, was: was.index + 1, ...partner };
  const place = pair.exchangedWith === undefined ? 'moved' : 'exchanged';
  if (isSame) return { outcome: { ...placed, verdict: place }, masked: [] };
  const { masked, ...judged } = await judgePair(pool, pair, was, now, before, after, rules);
  return { outcome: { ...placed, ...judged, verdict: isInPlace ? judged.verdict : place }, masked };
}

async function readBefore(pool: Pool, { before, read }: WasPage, dpi: number): Promise<KnownPage | undefined> {
  if (read || before.kind !== 'pdf') return read;
  return readNow(pool, before.pdf, before.page, dpi);
}

const readNow = (pool: Pool, pdf: SharedPdf, page: number, dpi: number): Promise<ReadResult> =>
  pool.run({ kind: 'read', pdf, page, dpi });

function describe({ width, height, runs }: PageContent) {
  const text = runs.map((run) => run.text).join(' ');
  return { width, height, opening: text ? quote(text, OPENING_WORDS) : '' };
}
