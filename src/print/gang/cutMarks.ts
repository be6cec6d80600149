import { cropSegments, strokeSegments } from '../marks/cropMarks.ts';
import { cropLength, markGap } from '../marks/measures.ts';
import type { Rectangle } from '../rectangle.ts';
import { grow } from '../rectangle.ts';

/** Cutting marks of every card that do not run into the cards beside it: round the block. pt. */
export function cutMarks(cards: readonly Rectangle[], bleed: number): readonly string[] {
  const art = cards.map((card) => grow(card, bleed));
  const segments = cards.flatMap((card) => cropSegments(card, bleed + markGap, cropLength));
  const free = segments.filter(([x1, y1, x2, y2]) =>
    art.every(
      (area) =>
        Math.max(x1, x2) < area.x ||
        Math.min(x1, x2) > area.x + area.width ||
        Math.max(y1, y2) < area.y ||
        Math.min(y1, y2) > area.y + area.height,
    ),
  );
  return strokeSegments(free);
}
