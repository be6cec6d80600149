import type { Change } from '../compare/change.ts';
import type { Box, PlacedPicture } from '../page/content.ts';
import { direction, millimetres } from './phrase.ts';

/** Part of a picture that may look different after mere recompression. */
const RECOMPRESSED = 0.25;
/** Overlap of two places, as a part of their union, that counts as the same place. */
const SAME_PLACE = 0.5;

/**
 * Pictures that moved, changed size, were recompressed or replaced, came or went. `areas` (pt) is where the pixels of
 * the page differ: it tells a recompressed picture from another one. `least`: pt.
 */
export function diffPictures(
  was: readonly PlacedPicture[],
  now: readonly PlacedPicture[],
  least: number,
  areas: readonly Box[],
): readonly Change[] {
  const before = [...was];
  const after = [...now];
  const changes: Change[] = [];
  const match = (
    fits: (a: PlacedPicture, b: PlacedPicture) => boolean,
    tell: (a: PlacedPicture, b: PlacedPicture) => string,
  ) => {
    for (const picture of [...before]) {
      const other = after.find((candidate) => fits(picture, candidate));
      if (!other) continue;
      before.splice(before.indexOf(picture), 1);
      after.splice(after.indexOf(other), 1);
      const sentence = tell(picture, other);
      if (sentence) changes.push({ kind: 'picture', sentence, wasBox: picture.box, nowBox: other.box });
    }
  };
  match(
    (a, b) => a.hash === b.hash && a.ink === b.ink && a.box.every((value, index) => value === b.box[index]),
    () => '',
  );
  match(
    (a, b) => a.hash === b.hash,
    (a, b) => tellPlace(a, b, least),
  );
  match(
    (a, b) => overlap(a.box, b.box) > SAME_PLACE,
    (a, b) => tellContent(a, b, areas),
  );
  for (const picture of before)
    changes.push({ kind: 'picture', sentence: `a picture ${describe(picture)} was removed`, wasBox: picture.box });
  for (const picture of after)
    changes.push({ kind: 'picture', sentence: `a picture ${describe(picture)} was added`, nowBox: picture.box });
  return changes;
}

function tellPlace(was: PlacedPicture, now: PlacedPicture, least: number): string {
  const where = direction(now.box[0] - was.box[0], now.box[1] - was.box[1], least);
  const isResized = [2, 3].some((side) => Math.abs((now.box[side] ?? 0) - (was.box[side] ?? 0)) > least);
  const size = ({ box }: PlacedPicture) => `${millimetres(box[2])} × ${millimetres(box[3])}`;
  const parts = [
    ...(was.ink !== now.ink ? [`changed colours from ${was.ink} to ${now.ink}`] : []),
    ...(where ? [`moved ${where}`] : []),
    ...(isResized ? [`changed size from ${size(was)} to ${size(now)}`] : []),
  ];
  return parts.length > 0 ? `a picture ${parts.join(' and ')}` : '';
}

function tellContent(was: PlacedPicture, now: PlacedPicture, areas: readonly Box[]): string {
  const [[w, h], [x, y]] = [was.pixels, now.pixels];
  const covered = areas.reduce((sum, area) => sum + intersection(area, now.box), 0) / (now.box[2] * now.box[3]);
  if (w === x && h === y && covered < RECOMPRESSED) {
    const coding = was.coding === now.coding ? now.coding : `${was.coding} to ${now.coding}`;
    return `a picture was recompressed: ${was.bytes} bytes became ${now.bytes} (${coding}, ${w} × ${h} pixels)`;
  }
  return `a picture ${describe(was)} was replaced by one ${describe(now)}`;
}

const describe = ({ pixels: [width, height] }: PlacedPicture): string => `of ${width} × ${height} pixels`;

function intersection(a: Box, b: Box): number {
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  return width > 0 && height > 0 ? width * height : 0;
}

function overlap(a: Box, b: Box): number {
  const shared = intersection(a, b);
  return shared / (a[2] * a[3] + b[2] * b[3] - shared);
}
