import type { Box } from '../../src/document/boxes.ts';
import { A4 } from '../theme/page.ts';
import type { Context } from './context.ts';
import { role, row, space } from './make.ts';

/** Pixels per inch at which a picture is shown at its natural size. */
const NATURAL_RESOLUTION = 150;
const POINTS_PER_INCH = 72;
/** Share of the page's height that a picture may take. */
const TALLEST = 0.55;
/** An SVG has no size of its own: it takes the whole measure. */
const isDrawing = (kind: string): boolean => kind === 'svg';

/** A picture at its natural size, no wider than the text column; `undefined` where it was not read. */
export function pictureBox(
  node: { readonly src: string; readonly alternative: string; readonly decorative: boolean },
  context: Context,
): Box | undefined {
  const picture = context.document.pictures[node.src];
  if (!picture || picture.width <= 0 || picture.height <= 0) return undefined;
  const natural = isDrawing(picture.kind) ? context.measure : (picture.width * POINTS_PER_INCH) / NATURAL_RESOLUTION;
  const tallest = A4.height * TALLEST;
  const width = Math.min(natural, context.measure, (tallest * picture.width) / picture.height);
  const height = (width * picture.height) / picture.width;
  const box: Box = {
    kind: 'picture',
    src: node.src,
    hash: picture.hash,
    width,
    height,
    ...(node.decorative ? { decoration: true } : role('Figure', { alternative: node.alternative })),
  };
  return row(
    [
      { width, box },
      { width: 'rest', box: space(0) },
    ],
    0,
  );
}
