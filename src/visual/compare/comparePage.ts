import { readFile } from 'node:fs/promises';
import type { PageContent } from '../page/content.ts';
import { PLATES, type Plate } from '../plates/plateSpaces.ts';
import type { Pool } from '../pool/createPool.ts';
import type { Before, CompareResult, ReadResult, SharedPdf } from '../pool/job.ts';
import { diffContent } from '../words/diffContent.ts';
import { diffPictures } from '../words/diffPictures.ts';
import { POINTS_PER_MM, quote } from '../words/phrase.ts';
import type { Change } from './change.ts';
import type { CompareRules } from './compareFile.ts';
import { maskContent } from './maskContent.ts';
import { masksOn } from './masksOn.ts';
import type { PageOutcome, Verdict } from './outcome.ts';

/** A page on both sides, or on one. Indices from 0. */
export interface PagePair {
  readonly pdf: SharedPdf;
  readonly was?: { readonly index: number; readonly key: string; readonly before: Before; readonly read?: ReadResult };
  readonly now?: { readonly index: number; readonly key: string; readonly read?: ReadResult };
  readonly isMoved: boolean;
  /** Index now of the page that this one changed places with. */
  readonly exchangedWith?: number;
  readonly wasPages: number;
  readonly nowPages: number;
}

/** Words that an added or missing page is known by. */
const OPENING_WORDS = 10;
const NOTHING = { changes: [], differing: 0, areas: [], masks: [], pictures: {}, width: 0, height: 0, opening: '' };

/** Judges a page that is not equal on both sides: what changed in words, what differs in pixels. */
export async function comparePage(pool: Pool, pair: PagePair, rules: CompareRules): Promise<PageOutcome> {
  const { was, now } = pair;
  if (!now) return describeMissing(pool, pair, rules);
  if (!was) return describeAdded(pool, pair, now, rules);
  const isExchanged = pair.exchangedWith !== undefined;
  const partner = pair.exchangedWith === undefined ? {} : { exchangedWith: pair.exchangedWith + 1 };
  const numbers = { was: was.index + 1, now: now.index + 1, ...partner };
  const place = isExchanged ? 'exchanged' : pair.isMoved ? 'moved' : undefined;
  if (was.key === now.key) {
    if (!place) return { ...NOTHING, ...numbers, verdict: 'same' };
    return { ...NOTHING, ...numbers, ...(await describeKept(pool, pair, now.index, rules)), verdict: place };
  }
  const judged = await judge(pool, pair, was, now, rules);
  return { ...NOTHING, ...numbers, ...judged, verdict: place ?? judged.verdict };
}

type Side<K extends 'was' | 'now'> = NonNullable<PagePair[K]>;

async function judge(
  pool: Pool,
  pair: PagePair,
  was: Side<'was'>,
  now: Side<'now'>,
  rules: CompareRules,
): Promise<Omit<PageOutcome, 'was' | 'now'>> {
  const { dpi, thresholds } = rules;
  const before = await readBefore(pool, was, dpi);
  const after = now.read ?? (await pool.run({ kind: 'read', pdf: pair.pdf, page: now.index, dpi }));
  const { boxes, reasons } = masksOn(now.index + 1, rules.masks);
  const least = thresholds.moved * POINTS_PER_MM;
  const [wasSeen, nowSeen] = [maskContent(before.content, boxes), maskContent(after.content, boxes)];
  const shift = now.index - was.index;
  const renumbering = { shift, wasPages: pair.wasPages, nowPages: pair.nowPages, height: after.content.height };
  const hasRenumbering = shift !== 0 || pair.wasPages !== pair.nowPages;
  const found = diffContent(wasSeen, nowSeen, least, hasRenumbering ? renumbering : undefined);
  const isSamePixels = before.fingerprint === after.fingerprint;
  const plates = differingPlates(before, after);
  const isSame = isSamePixels && plates.length === 0 && found.changes.length === 0 && samePictures(wasSeen, nowSeen);
  const page = { ...sizeAndOpening(after.content), masks: reasons };
  if (isSame) return { ...NOTHING, ...page, verdict: 'same' };

  const masked = [...boxes, ...found.folios];
  const { pixel: threshold } = thresholds;
  const job = { kind: 'compare', pdf: pair.pdf, page: now.index, dpi, before: was.before, masked, threshold } as const;
  const pixels = await pool.run(job);
  const changes: Change[] = [
    ...found.changes,
    ...diffPictures(wasSeen.pictures, nowSeen.pictures, least, pixels.areas),
  ];
  const isOver = pixels.differing > thresholds.page;
  if (isOver && changes.length === 0) changes.push(describePixels(pixels));
  // Without pixels of the page as it was, a fingerprint that differs for no other reason is a change.
  else if (!pixels.before && !isSamePixels && changes.length === 0 && found.folios.length === 0 && boxes.length === 0)
    changes.push({ kind: 'pixels', sentence: 'the page looks different, with the same words, rules and pictures' });
  // Plates follow the words, rules and pictures on them: told alone, they are what nothing else shows.
  if (changes.length === 0 && plates.length > 0 && found.folios.length === 0 && boxes.length === 0)
    changes.push({ kind: 'ink', sentence: `${plates.join(', ')}: printed otherwise, though it looks the same` });
  const { differing, areas } = pixels;
  return {
    ...page,
    verdict: verdictOf(changes, found.folios.length > 0, isSamePixels || boxes.length > 0),
    changes,
    differing,
    areas,
    pictures: picturesOf(pixels),
  };
}

function verdictOf(changes: readonly Change[], isRenumbered: boolean, isSame: boolean): Verdict {
  if (changes.some(({ kind }) => kind === 'page-size')) return 'resized';
  if (changes.length > 0) return 'changed';
  if (isRenumbered) return 'renumbered';
  return isSame ? 'same' : 'faint';
}

/** Plates whose pixels differ, where both sides have them. */
function differingPlates(before: ReadResult, after: ReadResult): readonly Plate[] {
  const [was, now] = [before.plates, after.plates];
  return was && now ? PLATES.filter((_, index) => was[index] !== now[index]) : [];
}

function samePictures(was: PageContent, now: PageContent): boolean {
  return JSON.stringify(was.pictures) === JSON.stringify(now.pictures);
}

function describePixels({ differing, areas }: CompareResult): Change {
  const places = areas.length === 1 ? '1 place' : `${areas.length} places`;
  const [first] = areas;
  return {
    kind: 'pixels',
    sentence: `${differing} pixels differ in ${places}, with the same words, rules and pictures`,
    ...(first ? { nowBox: first } : {}),
  };
}

async function readBefore(pool: Pool, { before, read }: Side<'was'>, dpi: number): Promise<ReadResult> {
  if (read) return read;
  if (before.kind === 'pdf') return pool.run({ kind: 'read', pdf: before.pdf, page: before.page, dpi });
  throw new Error('a reference without its text cannot be compared');
}

async function describeAdded(
  pool: Pool,
  { pdf }: PagePair,
  now: Side<'now'>,
  { dpi }: CompareRules,
): Promise<PageOutcome> {
  const { content } = now.read ?? (await pool.run({ kind: 'read', pdf, page: now.index, dpi }));
  const { png } = await pool.run({ kind: 'picture', pdf, page: now.index, dpi });
  return { ...NOTHING, ...sizeAndOpening(content), verdict: 'added', now: now.index + 1, pictures: { after: png } };
}

async function describeMissing(pool: Pool, { was }: PagePair, { dpi }: CompareRules): Promise<PageOutcome> {
  if (!was) return { ...NOTHING, verdict: 'missing' };
  const { content } = await readBefore(pool, was, dpi);
  const before = await pictureBefore(pool, was.before, dpi);
  const pictures = before ? { before } : {};
  return { ...NOTHING, ...sizeAndOpening(content), verdict: 'missing', was: was.index + 1, pictures };
}

/** A page that only changed its place: there is one picture of it. */
async function describeKept(pool: Pool, { pdf }: PagePair, index: number, { dpi }: CompareRules) {
  const { content } = await pool.run({ kind: 'read', pdf, page: index, dpi });
  const { png } = await pool.run({ kind: 'picture', pdf, page: index, dpi });
  return { ...sizeAndOpening(content), pictures: { before: png, after: png } };
}

async function pictureBefore(pool: Pool, before: Before, dpi: number): Promise<Uint8Array | undefined> {
  if (before.kind === 'file') return readFile(before.path).catch(() => undefined);
  if (before.kind === 'none') return undefined;
  return (await pool.run({ kind: 'picture', pdf: before.pdf, page: before.page, dpi })).png;
}

function sizeAndOpening({ width, height, runs }: PageContent) {
  const text = runs.map((run) => run.text).join(' ');
  return { width, height, opening: text ? quote(text, OPENING_WORDS) : '' };
}

function picturesOf({ before, after, difference, plates }: CompareResult): PageOutcome['pictures'] {
  return { after, plates, ...(before ? { before } : {}), ...(difference ? { difference } : {}) };
}
