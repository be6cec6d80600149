import type { PDFDict } from 'pdf-lib';
import type { Rectangle } from '../rectangle.ts';
import type { Space } from './colourSpace.ts';
import { grey } from './colourSpace.ts';
import type { Matrix } from './matrix.ts';
import { identity } from './matrix.ts';

/** A colour as set: its space, its values, and the pattern that it names. */
export interface Paint {
  readonly space: Space;
  readonly values: readonly number[];
  readonly pattern?: string;
}

/** What `gs`, `cm`, `W` and the text and colour operators set (ISO 32000-1, 8.4). */
export interface GraphicsState {
  readonly matrix: Matrix;
  /** Bounds of the clipping path, pt on the page. */
  readonly clip: Rectangle;
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly fillOverprint: boolean;
  readonly strokeOverprint: boolean;
  readonly overprintMode: number;
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  readonly blend: string;
  readonly softMask: boolean;
  /** Within a transparency group whose own colours are those of a screen. */
  readonly blendedOnScreen: boolean;
  readonly lineWidth: number;
  readonly font: PDFDict | undefined;
  readonly fontSize: number;
  readonly characterSpace: number;
  readonly wordSpace: number;
  readonly horizontal: number;
  readonly leading: number;
  readonly rise: number;
  /** Text rendering mode: 0 fill … 3 invisible … 7 clip. */
  readonly mode: number;
}

const black: Paint = { space: grey, values: [0] };

export const initialState = (clip: Rectangle): GraphicsState => ({
  matrix: identity,
  clip,
  fill: black,
  stroke: black,
  fillOverprint: false,
  strokeOverprint: false,
  overprintMode: 0,
  fillAlpha: 1,
  strokeAlpha: 1,
  blend: 'Normal',
  softMask: false,
  blendedOnScreen: false,
  lineWidth: 1,
  font: undefined,
  fontSize: 0,
  characterSpace: 0,
  wordSpace: 0,
  horizontal: 1,
  leading: 0,
  rise: 0,
  mode: 0,
});
