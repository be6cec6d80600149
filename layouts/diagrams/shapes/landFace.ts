import type { Land } from '../../theme/land.ts';
import { curveTo, lineTo, moveTo } from './path.ts';

/** Part of the distance upwards by which the face is moved aside, so that it keeps its distance from the slopes. */
const ASIDE = 0.75;

/** The face of the land from `left` to `right`, moved off it by `distance`, pt: where an arrow climbs or comes down. */
export function landFace(land: Land, distance: number, left: number, right: number): string {
  const { foot, thickness, starts, run } = land;
  const height = (index: number): number => foot - (index + 1) * thickness - distance;
  const rises = starts.map((start, index) => {
    const from = start - distance * ASIDE;
    const half = from + run / 2;
    return [
      lineTo([from, height(index)]),
      curveTo([half, height(index)], [half, height(index + 1)], [from + run, height(index + 1)]),
    ].join(' ');
  });
  return [moveTo([left, height(0)]), ...rises, lineTo([right, height(land.layers - 1)])].join(' ');
}
