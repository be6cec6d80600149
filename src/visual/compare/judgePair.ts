import type { Box, PageContent } from '../page/content.ts';
import { PLATES, type Plate } from '../plates/plateSpaces.ts';
import type { Pool } from '../pool/createPool.ts';
import type { KnownPage, PixelsResult, ReadResult } from '../pool/job.ts';
import { diffContent } from '../words/diffContent.ts';
import { diffPictures } from '../words/diffPictures.ts';
import { POINTS_PER_MM } from '../words/phrase.ts';
import type { Change } from './change.ts';
import type { CompareRules } from './compareRules.ts';
import { maskContent } from './maskContent.ts';
import { masksOn } from './masksOn.ts';
import type { Verdict } from './outcome.ts';
import type { NowPage, PagePair, WasPage } from './pagePair.ts';

/** What differs between a page as it was and as it is. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly changes: readonly Change[];
  readonly differing: number;
  readonly areas: readonly Box[];
  /** Reasons of the masks that held. */
  readonly masks: readonly string[];
  /** Boxes that were not compared, pt. */
  readonly masked: readonly Box[];
}

const SAME: Omit<Judgement, 'masks'> = { verdict: 'same', changes: [], differing: 0, areas: [], masked: [] };

/** Judges a page whose content is not the same on both sides: by its words and shapes, its pixels and its plates. */
export async function judgePair(
  pool: Pool,
  pair: PagePair,
  was: WasPage,
  now: NowPage,
  before: KnownPage,
  after: ReadResult,
  rules: CompareRules,
): Promise<Judgement> {
  const { boxes, reasons: masks } = masksOn(now.index + 1, rules.masks);
  if (!before.content) return { ...judgeFingerprint(before, after, rules.saidBy), masks };
  const least = rules.thresholds.moved * POINTS_PER_MM;
  const [wasSeen, nowSeen] = [maskContent(before.content, boxes), maskContent(after.content, boxes)];
  const found = diffContent(wasSeen, nowSeen, least, renumberingOf(pair, was, now, after.content));
  const isSamePixels = before.fingerprint === after.fingerprint;
  const plates = differingPlates(before, after);
  const isSame = isSamePixels && plates.length === 0 && found.changes.length === 0 && samePictures(wasSeen, nowSeen);
  if (isSame) return { ...SAME, masks };

  const masked = [...boxes, ...found.folios];
  const isKnown = now.pixels !== undefined && found.folios.length === 0;
  const pixels = isKnown ? now.pixels : await comparePixels(pool, pair, was, now, masked, rules);
  const changes = [...found.changes, ...diffPictures(wasSeen.pictures, nowSeen.pictures, least, pixels.areas)];
  if (changes.length === 0) changes.push(...describeUnnamed(pixels, rules, masked, isSamePixels, plates));
  const isQuiet = isSamePixels || boxes.length > 0;
  const verdict = verdictOf(changes, found.folios.length > 0, isQuiet);
  return { verdict, changes, differing: pixels.differing, areas: pixels.areas, masks, masked };
}

function comparePixels(
  pool: Pool,
  { pdf }: PagePair,
  { before }: WasPage,
  { index: page }: NowPage,
  masked: readonly Box[],
  { dpi, thresholds }: CompareRules,
): Promise<PixelsResult> {
  const threshold = thresholds.pixel;
  return pool.run({ kind: 'compare', pdf, page, dpi, before, masked, threshold, isDrawn: false });
}

function renumberingOf({ wasPages, nowPages }: PagePair, was: WasPage, now: NowPage, { height }: PageContent) {
  const shift = now.index - was.index;
  return shift !== 0 || wasPages !== nowPages ? { page: was.index + 1, shift, wasPages, nowPages, height } : undefined;
}

/** A page that is kept as a fingerprint alone can only be said to look different. */
function judgeFingerprint(before: KnownPage, after: ReadResult, saidBy: string | undefined): Omit<Judgement, 'masks'> {
  const plates = differingPlates(before, after);
  if (before.fingerprint === after.fingerprint && plates.length === 0) return SAME;
  const sentence = saidBy ? `it looks different: see ${saidBy}` : 'it looks different (its words are not kept)';
  return { ...SAME, verdict: 'changed', changes: [{ kind: 'pixels', sentence }] };
}

/** Differences for which words, rules and pictures give no reason. */
function describeUnnamed(
  pixels: PixelsResult,
  { thresholds }: CompareRules,
  masked: readonly Box[],
  isSamePixels: boolean,
  plates: readonly Plate[],
): readonly Change[] {
  if (pixels.differing > thresholds.page) return [describePixels(pixels)];
  // What lies under a mask cannot be told from a fingerprint.
  if (masked.length > 0) return [];
  if (!pixels.isCompared && !isSamePixels)
    return [{ kind: 'pixels', sentence: 'it looks different, with the same words, rules and pictures' }];
  if (plates.length > 0)
    return [{ kind: 'ink', sentence: `${plates.join(', ')}: printed otherwise, though it looks the same` }];
  return [];
}

function describePixels({ differing, areas }: PixelsResult): Change {
  const places = areas.length === 1 ? '1 place' : `${areas.length} places`;
  const [first] = areas;
  return {
    kind: 'pixels',
    sentence: `${differing} pixels differ in ${places}, with the same words, rules and pictures`,
    ...(first ? { nowBox: first } : {}),
  };
}

function verdictOf(changes: readonly Change[], isRenumbered: boolean, isSame: boolean): Verdict {
  if (changes.some(({ kind }) => kind === 'page-size')) return 'resized';
  if (changes.length > 0) return 'changed';
  if (isRenumbered) return 'renumbered';
  return isSame ? 'same' : 'faint';
}

/** Plates whose pixels differ, where both sides have them. */
function differingPlates({ plates: was }: KnownPage, { plates: now }: ReadResult): readonly Plate[] {
  return was && now ? PLATES.filter((_, index) => was[index] !== now[index]) : [];
}

function samePictures(was: PageContent, now: PageContent): boolean {
  return JSON.stringify(was.pictures) === JSON.stringify(now.pictures);
}
