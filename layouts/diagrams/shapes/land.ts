import { closedPath, curveTo, lineTo, moveTo, type Point } from './path.ts';

/**
 * The land: each layer begins further along and lies on the one below; the number of layers is the level. All pt, y
 * downwards from the top of the sky.
 */
export interface Land {
  readonly width: number;
  readonly layers: number;
  readonly layerHeight: number;
  /** White between two layers. */
  readonly gap: number;
  /** Height of the sky above the top layer. */
  readonly sky: number;
  /** Where the second layer begins to rise, and where the last one has risen. */
  readonly from: number;
  readonly to: number;
  /** Length of a slope; shorter where the layers need it. */
  readonly run: number;
}
export interface Layer {
  readonly path: string;
  readonly top: number;
  readonly bottom: number;
  /** Where the layer's flat top begins. */
  readonly flat: number;
}

/** Slopes overlap by no more than this share of their length. */
const SLOPE_SHARE = 0.9;

const slope = (land: Land): number =>
  land.layers > 2 ? Math.min(land.run, (land.to - land.from) / (land.layers - 1 + 1 - SLOPE_SHARE)) : land.run;
const startOf = (land: Land, index: number): number => {
  const run = slope(land);
  const pitch = land.layers > 2 ? (land.to - run - land.from) / (land.layers - 2) : 0;
  return index === 0 ? 0 : land.from + (index - 1) * pitch;
};
const topOf = (land: Land, index: number): number => land.sky + (land.layers - 1 - index) * land.layerHeight;

/** From the lowest layer up. */
export function landLayers(land: Land): readonly Layer[] {
  const run = slope(land);
  return Array.from({ length: land.layers }, (_, index): Layer => {
    const top = topOf(land, index);
    const bottom = top + land.layerHeight - (index > 0 ? land.gap : 0);
    const start = startOf(land, index);
    const right: readonly Point[] = [
      [land.width, top],
      [land.width, bottom],
    ];
    if (index === 0) return { path: closedPath([[0, bottom], [0, top], ...right]), top, bottom, flat: 0 };
    const half = start + run / 2;
    const path = [
      moveTo([start, bottom]),
      curveTo([half, bottom], [half, top], [start + run, top]),
      ...right.map(lineTo),
      'Z',
    ].join(' ');
    return { path, top, bottom, flat: start + run };
  });
}

/** The face of the land from left to right, moved off it by `distance`: where an arrow climbs or comes down. */
export function landFace(land: Land, distance: number, left: number, right: number): string {
  // Moved to the left by less than it is moved up, so that it keeps its distance from the slopes.
  const aside = distance * 0.75;
  const run = slope(land);
  const height = (index: number): number => topOf(land, index) - distance;
  const rises = Array.from({ length: land.layers - 1 }, (_, index) => {
    const start = startOf(land, index + 1) - aside;
    const half = start + run / 2;
    return [
      lineTo([start, height(index)]),
      curveTo([half, height(index)], [half, height(index + 1)], [start + run, height(index + 1)]),
    ].join(' ');
  });
  return [moveTo([left, height(0)]), ...rises, lineTo([right, height(land.layers - 1)])].join(' ');
}
