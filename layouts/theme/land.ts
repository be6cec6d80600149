// The land: one drawing for cover, openers, card and chapter heads. Each layer begins further along and lies on the one
// below; the number of layers is the level. Universal services run beneath everything.

type Point = readonly [x: number, y: number];
type Curve = readonly [Point, Point, Point, Point];

const HUNDREDTHS = 100;
/** Halvings that find a point on a curve to a thousandth of a point of type. */
const HALVINGS = 40;
const round = (value: number): number => Math.round(value * HUNDREDTHS) / HUNDREDTHS;
const written = ([x, y]: Point): string => `${round(x)},${round(y)}`;
const between = ([ax, ay]: Point, [bx, by]: Point, share: number): Point => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
];

/** The land as a whole, of which a view shows a part. All pt; y downwards. */
export interface Land {
  readonly layers: number;
  /** y of the land's foot. */
  readonly foot: number;
  /** Thickness of a layer, with the gap above the one below. */
  readonly thickness: number;
  readonly gap: number;
  /** Where layers 2 and more begin; and where they end, where they do. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Length of a slope. */
  readonly run: number;
}
/** What of the land is seen: from x `left` on, so wide. Its left edge is drawn at x 0. */
export interface View {
  readonly left: number;
  readonly width: number;
}
/** One layer in a view: its path (absolute M, L, C, Z; empty where it is out of sight), its top and bottom. */
export interface Layer {
  readonly path: string;
  readonly top: number;
  readonly bottom: number;
  /** x at which its slope has reached the top. */
  readonly shoulder: number;
}

const slope = (x: number, from: number, to: number, run: number): Curve => [
  [x, from],
  [x + run / 2, from],
  [x + run / 2, to],
  [x + run, to],
];

/** Share of a curve at which it reaches x; x grows along the curve. */
function shareAt([a, b, c, d]: Curve, x: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < HALVINGS; step++) {
    const t = (low + high) / 2;
    const u = 1 - t;
    const here = u * u * u * a[0] + 3 * u * u * t * b[0] + 3 * u * t * t * c[0] + t * t * t * d[0];
    if (here < x) low = t;
    else high = t;
  }
  return (low + high) / 2;
}

/** The part of a curve from one share to another (de Casteljau). */
function part(curve: Curve, from: number, to: number): Curve {
  const head = (points: Curve, share: number): Curve => {
    const [a, b, c, d] = points;
    const [ab, bc, cd] = [between(a, b, share), between(b, c, share), between(c, d, share)];
    const [abc, bcd] = [between(ab, bc, share), between(bc, cd, share)];
    return [a, ab, abc, between(abc, bcd, share)];
  };
  const tail = (points: Curve, share: number): Curve => {
    const [a, b, c, d] = points;
    const turned = head([d, c, b, a], 1 - share);
    return [turned[3], turned[2], turned[1], turned[0]];
  };
  const cut = head(curve, to);
  return to === 0 ? cut : tail(cut, from / to);
}

/** What of a slope is in sight, from x 0 to `width`; `undefined` where nothing is. */
function inSight(curve: Curve, width: number): Curve | undefined {
  const [first, , , last] = curve;
  if (last[0] <= 0 || first[0] >= width) return undefined;
  return part(curve, first[0] < 0 ? shareAt(curve, 0) : 0, last[0] > width ? shareAt(curve, width) : 1);
}

const bend = ([, b, c, d]: Curve): string => `C${written(b)} ${written(c)} ${written(d)}`;

function layerPath(
  rise: Curve | undefined,
  fall: Curve | undefined,
  edges: { top: number; bottom: number },
  view: View,
) {
  const { top, bottom } = edges;
  const { width } = view;
  const startsAt = rise ? rise[0][0] : 0;
  const endsAt = fall ? fall[3][0] : width;
  if (startsAt >= width || endsAt <= 0) return '';
  const rising = rise && inSight(rise, width);
  const falling = fall && inSight(fall, width);
  const left = Math.max(0, startsAt);
  const right = Math.min(width, endsAt);
  return [
    `M${written([left, bottom])}`,
    rising ? `L${written(rising[0])} ${bend(rising)}` : `L${written([left, top])}`,
    falling
      ? `L${written(falling[0])} ${bend(falling)}`
      : rising && rising[3][1] !== top
        ? ''
        : `L${written([right, top])}`,
    `L${written([right, bottom])} Z`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The layers of a view, lowest first, cut off at its left and right edges. */
export function layersOf(land: Land, view: View): readonly Layer[] {
  const { foot, thickness, gap, run } = land;
  return Array.from({ length: land.layers }, (_, index): Layer => {
    const bottom = foot - index * thickness - (index > 0 ? gap : 0);
    const top = foot - (index + 1) * thickness;
    const start = land.starts[index - 1];
    const end = land.ends[index - 1];
    const rise = start === undefined ? undefined : slope(start - view.left, bottom, top, run);
    const fall = end === undefined ? undefined : slope(end - view.left - run, top, bottom, run);
    return {
      path: layerPath(rise, fall, { top, bottom }, view),
      top,
      bottom,
      shoulder: start === undefined ? 0 : start - view.left + run,
    };
  });
}

/** Evenly from one number to another. */
const spread = (first: number, last: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => (count === 1 ? first : first + ((last - first) * index) / (count - 1)));

/** Shares of the page's width at which the cover's layers begin, and the length of their slopes. */
const COVER_FIRST = 0.057;
const COVER_LAST = 0.533;
const COVER_RUN = 0.286;

/** The cover's land on a page so wide, `height` high: every layer begins on it, none ends. */
export function coverLand(layers: number, width: number, height: number, foot: number, gap: number): Land {
  return {
    layers,
    foot,
    thickness: height / layers,
    gap,
    starts: spread(width * COVER_FIRST, width * COVER_LAST, layers - 1),
    ends: [],
    run: width * COVER_RUN,
  };
}

/** Windows of the long land as drawn: nine, each 0.62 of a page further on; where layers begin and end, in pages. */
const DRAWN_WINDOWS = 9;
const WINDOW_STEP = 0.62;
const FIRST_WINDOW = -0.1;
const LONE_WINDOW = 3;
const drawnStarts = [0.3, 1.45, 2.22];
const drawnEnds = [5.75, 4.95, 4.0];
const LONG_RUN = 0.5;
/** Share of the view's height that the layers take. */
const FILLED = 0.84;

/** The long land, which climbs through the book and comes down again, as seen from window `index` (from 0) of so many. */
export function longLand(
  layers: number,
  window: { readonly index: number; readonly windows: number },
  width: number,
  height: number,
  gap: number,
): { readonly land: Land; readonly left: number } {
  const drawn = layers - 1 === drawnStarts.length;
  const starts = drawn ? drawnStarts : spread(0.3, 2.22, layers - 1);
  const ends = drawn ? drawnEnds : spread(5.75, 4, layers - 1);
  const { index, windows } = window;
  const place = windows > 1 ? (index * (DRAWN_WINDOWS - 1)) / (windows - 1) : LONE_WINDOW;
  return {
    left: (FIRST_WINDOW + place * WINDOW_STEP) * width,
    land: {
      layers,
      foot: height,
      thickness: (height * FILLED) / layers,
      gap,
      starts: starts.map((start) => start * width),
      ends: ends.map((end) => end * width),
      run: width * LONG_RUN,
    },
  };
}
