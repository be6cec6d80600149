import { fine } from '../syntax.ts';

type Matrix = readonly [number, number, number, number, number, number];

/** A gradient as React-PDF builds it on a pdfkit document. */
export interface Gradient {
  readonly stops: (readonly [offset: number, colour: string, opacity: number])[];
  readonly kind: 'linear' | 'radial';
  readonly coordinates: readonly number[];
  matrix: Matrix;
  stop(offset: number | string, colour: string, opacity?: number): Gradient;
  setTransform(...matrix: Matrix): Gradient;
}

export const linearGradient = (coordinates: readonly number[]): Gradient => newGradient('linear', coordinates);
export const radialGradient = (coordinates: readonly number[]): Gradient => newGradient('radial', coordinates);

function newGradient(kind: Gradient['kind'], coordinates: readonly number[]): Gradient {
  return {
    stops: [],
    kind,
    coordinates,
    matrix: [1, 0, 0, 1, 0, 0],
    stop(offset, colour, opacity = 1) {
      const share =
        typeof offset === 'string' && offset.endsWith('%') ? Number.parseFloat(offset) / 100 : Number(offset);
      this.stops.push([share, colour, opacity]);
      return this;
    },
    setTransform(...matrix) {
      this.matrix = matrix;
      return this;
    },
  };
}

/**
 * Dictionary of a shading pattern (ISO 32000-1, 8.7.4) between the theme's own values of the stops' colours. `undefined`
 * for a colour that the theme lacks, and for a stop that one sees through, which print could not keep.
 */
export function shadingPattern(
  gradient: Gradient,
  matrix: string,
  components: (colour: string) => readonly number[] | undefined,
): string | undefined {
  const stops = gradient.stops.map(([offset, colour, opacity]) => ({ offset, values: components(colour), opacity }));
  if (stops.length === 0 || stops.some(({ values, opacity }) => values === undefined || opacity < 1)) return undefined;
  const colours = stops.map(({ values }) => values ?? []);
  const first = colours[0] ?? [];
  const steps = colours.slice(1).map((to, i) => interpolation(colours[i] ?? [], to));
  const bounds = stops.slice(1, -1).map(({ offset }) => fine(offset));
  const [from = 0, to = 1] = [stops[0]?.offset, stops.at(-1)?.offset];
  const between =
    steps.length === 0
      ? interpolation(first, first)
      : steps.length === 1 && from === 0 && to === 1
        ? (steps[0] ?? '')
        : `<</FunctionType 3/Domain[0 1]/Functions[${padded(steps, colours, from, to).join('')}]/Bounds[${[
            ...(from > 0 ? [fine(from)] : []),
            ...bounds,
            ...(to < 1 ? [fine(to)] : []),
          ].join(' ')}]/Encode[${padded(steps, colours, from, to)
            .map(() => '0 1')
            .join(' ')}]>>`;
  const space = first.length === 4 ? 'DeviceCMYK' : 'DeviceRGB';
  const coordinates = gradient.coordinates.map(fine).join(' ');
  const type = gradient.kind === 'linear' ? 2 : 3;
  return (
    `<</Type/Pattern/PatternType 2/Matrix[${matrix}]/Shading<</ShadingType ${type}/ColorSpace/${space}` +
    `/Coords[${coordinates}]/Function${between}/Extend[true true]>>>>`
  );
}

const interpolation = (from: readonly number[], to: readonly number[]): string =>
  `<</FunctionType 2/Domain[0 1]/C0[${from.map(fine).join(' ')}]/C1[${to.map(fine).join(' ')}]/N 1>>`;

/** Before the first stop and after the last, the colour stays. */
function padded(
  steps: readonly string[],
  colours: readonly (readonly number[])[],
  from: number,
  to: number,
): readonly string[] {
  const first = colours[0] ?? [];
  const last = colours.at(-1) ?? [];
  return [...(from > 0 ? [interpolation(first, first)] : []), ...steps, ...(to < 1 ? [interpolation(last, last)] : [])];
}
