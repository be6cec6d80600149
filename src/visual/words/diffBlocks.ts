import type { Change } from '../compare/change.ts';
import type { Box } from '../page/content.ts';
import type { PageText, TextBlock, TextLine } from './lines.ts';
import type { Matching } from './matchWords.ts';
import { around, count, direction, millimetres, points, quote } from './phrase.ts';

/** A line found again, whole and alone in its line. */
interface Displaced {
  readonly was: TextLine;
  readonly now: TextLine;
}
interface Moved {
  readonly dx: number;
  readonly dy: number;
  readonly text: string;
  readonly wasBox: Box;
  readonly nowBox: Box;
}

/** Differences of line steps that count, pt: two roundings of places to 0.01 pt, and a little. */
const LEAST_LEADING = 0.05;

/**
 * Blocks that moved, whose lines stand wider or closer, or whose words fill the lines differently, though the words
 * stayed. What follows from other words in the same line is not told again; blocks with one of `folios` (words as they
 * were) are left out. `least`: pt.
 */
export function diffBlocks(
  before: PageText,
  after: PageText,
  matching: Matching,
  least: number,
  folios: ReadonlySet<number>,
): readonly Change[] {
  const lineOf = linesByWord(after);
  const changes: Change[] = [];
  const moved: Moved[] = [];
  for (const block of before.blocks) {
    if ([...folios].some((index) => index >= block.start && index < block.end)) continue;
    const found = findLines(block, before, after, matching, lineOf);
    if (found.isRestyled || found.first === undefined) continue;
    changes.push(...describeInside(block, before, found));
    const { dx, dy, nowBox } = found.first;
    if (Math.abs(dx) > least || Math.abs(dy) > least)
      moved.push({ dx, dy, text: textOf(before, block), wasBox: boxOf(before, block), nowBox });
  }
  return [...changes, ...describeMoves(moved, least)];
}

interface Found {
  /** Lines found again whole, in order. */
  readonly lines: readonly Displaced[];
  /** How far the block's beginning went. */
  readonly first: { readonly dx: number; readonly dy: number; readonly nowBox: Box } | undefined;
  /** Each line is there again. */
  readonly isWhole: boolean;
  /** Other words, or words in another font or size, stand in it. */
  readonly isReworded: boolean;
  readonly isRestyled: boolean;
  /** How many lines its words fill now. */
  readonly nowLines: number;
}

function findLines(
  block: TextBlock,
  before: PageText,
  after: PageText,
  { places, hunks }: Matching,
  lineOf: ReadonlyMap<number, TextLine>,
): Found {
  const range = Array.from({ length: block.end - block.start }, (_, index) => block.start + index);
  const targets = range.map((index) => places.get(index));
  const nowLines = new Set(targets.map((place) => (place === undefined ? undefined : lineOf.get(place))));
  nowLines.delete(undefined);
  const lines = block.lines.flatMap((line): readonly Displaced[] => {
    const start = places.get(line.start);
    const now = start === undefined ? undefined : lineOf.get(start);
    if (!now || now.start !== start || now.end - now.start !== line.end - line.start) return [];
    for (let at = line.start; at < line.end; at++) if (places.get(at) !== now.start + at - line.start) return [];
    return [{ was: line, now }];
  });
  const isRestyled = range.some((index) => {
    const was = before.words[index]?.style;
    const now = after.words[places.get(index) ?? -1]?.style;
    return was && now && (was.font !== now.font || was.size !== now.size);
  });
  return {
    lines,
    first: findFirst(block, before, after, places, lineOf),
    isWhole: lines.length === block.lines.length,
    isReworded:
      targets.includes(undefined) || hunks.some(({ was }) => was[0] >= block.start && was[0] <= block.end - 1),
    isRestyled,
    nowLines: nowLines.size,
  };
}

/** How far the block's first word that is still there went; sideways only where it begins its line, then and now. */
function findFirst(
  block: TextBlock,
  before: PageText,
  after: PageText,
  places: Matching['places'],
  lineOf: ReadonlyMap<number, TextLine>,
): Found['first'] {
  for (const [index, line] of block.lines.entries())
    for (let at = line.start; at < line.end; at++) {
      const place = places.get(at);
      const now = place === undefined ? undefined : lineOf.get(place);
      if (place === undefined || !now) continue;
      // Below its first line a block moves with what was put in above.
      if (index > 0) return undefined;
      const begins = at === line.start && place === now.start;
      const words = [before.words[at], after.words[place]];
      const [was, is] = words.map((word) => word?.run.y ?? 0);
      const last = places.get(block.end - 1) ?? place;
      const boxes = after.words.slice(place, Math.max(place, last) + 1).map(({ box }) => box);
      return { dx: begins ? now.x - line.x : 0, dy: (is ?? 0) - (was ?? 0), nowBox: around(boxes) };
    }
  return undefined;
}

function describeInside(block: TextBlock, before: PageText, found: Found): readonly Change[] {
  if (found.isReworded || !found.first) return [];
  const context = textOf(before, block);
  const text = quote(context, 6);
  const boxes = { wasBox: boxOf(before, block), nowBox: found.first.nowBox, context };
  if (!found.isWhole) {
    const was = count(block.lines.length, 'line');
    const now = count(found.nowLines, 'line');
    const how = was === now ? 'breaks its lines elsewhere' : `runs over ${now}, before ${was}`;
    return [{ kind: 'rewrapped', sentence: `${text} ${how}`, was, now, ...boxes }];
  }
  return [...describeLeading(found.lines, text, boxes), ...describeSpacing(found.lines, text, boxes)];
}

type Boxes = Pick<Change, 'wasBox' | 'nowBox' | 'context'>;

function describeLeading(lines: readonly Displaced[], text: string, boxes: Boxes): readonly Change[] {
  const steps = lines.slice(1).map((line, index) => {
    const last = lines[index] ?? line;
    return { was: line.was.y - last.was.y, now: line.now.y - last.now.y };
  });
  const changed = steps.filter(({ was, now }) => Math.abs(now - was) > LEAST_LEADING);
  const [first] = changed;
  if (!first) return [];
  const was = points(first.was);
  const now = points(first.now);
  const where = changed.length === steps.length ? '' : `, at ${count(changed.length, 'place')}`;
  return [
    { kind: 'leading', sentence: `${text} changed line spacing from ${was} to ${now}${where}`, was, now, ...boxes },
  ];
}

function describeSpacing(lines: readonly Displaced[], text: string, boxes: Boxes): readonly Change[] {
  /** pt */
  const least = 0.1;
  const wider = lines.filter(({ was, now }) => Math.abs(now.width - was.width) > least);
  const [first] = wider;
  if (!first) return [];
  const by = first.now.width - first.was.width;
  const how = `${millimetres(by)} ${by > 0 ? 'wider' : 'narrower'}`;
  return [{ kind: 'spacing', sentence: `${text} is set ${how}, letters and words being the same`, ...boxes }];
}

/** Blocks one after another that went the same way make one sentence. */
function describeMoves(moved: readonly Moved[], least: number): readonly Change[] {
  const groups: Moved[][] = [];
  for (const move of moved) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && Math.abs(move.dx - last.dx) <= least && Math.abs(move.dy - last.dy) <= least) group.push(move);
    else groups.push([move]);
  }
  return groups.flatMap((group): readonly Change[] => {
    const [first] = group;
    if (!first) return [];
    const others = group.length > 1 ? ` and ${count(group.length - 1, 'block')} after it` : '';
    return [
      {
        kind: 'moved',
        sentence: `${quote(first.text, 6)}${others} moved ${direction(first.dx, first.dy, least)}`,
        wasBox: around(group.map(({ wasBox }) => wasBox)),
        nowBox: around(group.map(({ nowBox }) => nowBox)),
        context: first.text,
      },
    ];
  });
}

function linesByWord({ blocks }: PageText): ReadonlyMap<number, TextLine> {
  const lines = new Map<number, TextLine>();
  for (const block of blocks)
    for (const line of block.lines) for (let at = line.start; at < line.end; at++) lines.set(at, line);
  return lines;
}

function textOf({ words }: PageText, { start, end }: TextBlock): string {
  return words
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
}

function boxOf({ words }: PageText, { start, end }: TextBlock): Box {
  return around(words.slice(start, end).map(({ box }) => box));
}
