import type { Pool, Rectangle, SharedPdf } from '../../visual/index.ts';
import type { HeardFigure } from './heardEdition.ts';

/** A figure as it is painted. */
export interface FigurePicture {
  readonly png: Uint8Array;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Pixels an inch: a CSS pixel each, so that the words in a diagram can be read. */
const DPI = 96;
/** pt in an inch. */
const POINTS = 72;
/** Round a figure, so that its outermost lines are not cut, pt. */
const MARGIN = 2;

/** Pictures of figures as a file's pages show them, in their order; none for a figure that does not say where it stands. */
export function drawFigures(
  pool: Pool,
  pdf: SharedPdf,
  figures: readonly HeardFigure[],
): Promise<readonly (FigurePicture | undefined)[]> {
  return Promise.all(
    figures.map(async ({ page, area }) => {
      if (!area) return undefined;
      const [left, bottom, right, top] = area;
      const around: Rectangle = [left - MARGIN, bottom - MARGIN, right + MARGIN, top + MARGIN];
      const { png } = await pool.run({ kind: 'picture', pdf, page: page - 1, dpi: DPI, area: around });
      const pixels = (length: number) => Math.round(((length + 2 * MARGIN) * DPI) / POINTS);
      return { png, width: pixels(right - left), height: pixels(top - bottom) };
    }),
  );
}
