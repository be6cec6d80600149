import type { Painted } from '../content/painted.ts';

/** Names of spot colours for cutting, creasing, folding and perforating: for the finisher, not for the eye. */
const technical = /cut|die|crease|fold|perf/i;

/** Whether a thing is painted in such colours alone. */
export const isTechnical = (item: Painted): boolean =>
  (item.kind === 'fill' || item.kind === 'stroke') &&
  item.paint.space.inks.length > 0 &&
  item.paint.space.inks.every((ink) => technical.test(ink));
