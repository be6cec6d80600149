import type { PDFDict, PDFPage } from 'pdf-lib';
import { PDFName } from 'pdf-lib';
import type { Rectangle } from '../rectangle.ts';
import type { Space } from './colourSpace.ts';
import { readSpace } from './colourSpace.ts';
import type { FontWidths } from './fontWidths.ts';
import type { GraphicsState } from './graphicsState.ts';
import type { Matrix } from './matrix.ts';
import type { Painted } from './painted.ts';
import { streamText } from './streamText.ts';

type Point = readonly [number, number];

/** One content stream on its way: what its operators need beside the graphics state. */
export interface Walk {
  readonly page: PDFPage;
  readonly painted: Painted[];
  readonly fonts: Map<PDFDict, FontWidths>;
  readonly resources: PDFDict | undefined;
  /** Reads a form or the cell of a pattern, in a state of its own. */
  readonly open: (text: string, resources: PDFDict | undefined, state: GraphicsState) => void;
  readonly saved: GraphicsState[];
  state: GraphicsState;
  path: Point[];
  clipNext: boolean;
  text: Matrix;
  line: Matrix;
}

/** The rectangle that two share. */
export function intersect(a: Rectangle, b: Rectangle): Rectangle {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x);
  const height = Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y);
  return { x, y, width, height };
}

/** A colour space of the resources. */
export const spaceNamed = (walk: Walk, name: string): Space =>
  readSpace(walk.page.doc.context, PDFName.of(name), walk.resources, streamText);

/** What every painted thing says of the state it was painted in. */
export function common(state: GraphicsState, stroke: boolean) {
  const alpha = stroke ? state.strokeAlpha : state.fillAlpha;
  return {
    transparent: alpha < 1 || state.softMask || (state.blend !== 'Normal' && state.blend !== 'Compatible'),
    blendedOnScreen: state.blendedOnScreen,
    overprint: stroke ? state.strokeOverprint : state.fillOverprint,
    overprintMode: state.overprintMode,
  };
}
