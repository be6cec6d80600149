import type { PDFDict, PDFRawStream } from 'pdf-lib';
import type { Rectangle } from '../rectangle.ts';
import type { Space } from './colourSpace.ts';
import type { Paint } from './graphicsState.ts';

interface PaintedBase {
  /** What is covered, pt on the page, cut off at the clip. */
  readonly box: Rectangle;
  /** Seen through: opacity, soft mask, or a blend mode of its own. */
  readonly transparent: boolean;
  /** Turned into colours of a screen by the transparency group round it, whatever its own colours are. */
  readonly blendedOnScreen: boolean;
  readonly overprint: boolean;
  readonly overprintMode: number;
}
export interface PaintedText extends PaintedBase {
  readonly kind: 'text';
  readonly paints: readonly Paint[];
  /** pt as printed. */
  readonly size: number;
  readonly font: PDFDict | undefined;
}
export interface PaintedFill extends PaintedBase {
  readonly kind: 'fill';
  /** An upright rectangle: its box is its shape. */
  readonly upright: boolean;
  readonly paint: Paint;
}
export interface PaintedStroke extends PaintedBase {
  readonly kind: 'stroke';
  readonly paint: Paint;
  /** pt as printed. */
  readonly weight: number;
}
export interface PaintedPicture extends PaintedBase {
  readonly kind: 'picture';
  /** Absent for an inline image. */
  readonly image: PDFRawStream | undefined;
  /** Colour of a stencil mask. */
  readonly paint: Paint | undefined;
  readonly space: Space;
  readonly pixels: { readonly width: number; readonly height: number };
  /** Bits of a sample: 1 is line art, which has no greys to soften its edges. */
  readonly bits: number;
  /** pt as printed. */
  readonly width: number;
  readonly height: number;
}
export interface PaintedShading extends PaintedBase {
  readonly kind: 'shading';
  readonly space: Space;
  readonly shading: PDFDict;
}
/** One thing that a page paints. */
export type Painted = PaintedText | PaintedFill | PaintedStroke | PaintedPicture | PaintedShading;
