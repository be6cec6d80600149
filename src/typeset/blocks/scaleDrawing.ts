import type { Drawing, Shape, Stroke } from '../../document/boxes.ts';

/** Lengths of a scaled drawing are rounded to this part of a point: far below what can be seen. */
const PRECISION = 1000;

const scaled = (length: number, by: number): number => Math.round(length * by * PRECISION) / PRECISION;

const scaleStroke = (stroke: Stroke, by: number): Stroke => ({
  ...stroke,
  weight: scaled(stroke.weight, by),
  ...(stroke.dash ? { dash: stroke.dash.map((length) => scaled(length, by)) } : {}),
});

const scaleShape = (shape: Shape, by: number): Shape => ({
  ...shape,
  path: shape.path.replace(/-?\d*\.?\d+(?:e[-+]?\d+)?/gi, (length) => String(scaled(Number(length), by))),
  ...(shape.stroke ? { stroke: scaleStroke(shape.stroke, by) } : {}),
});

/** The same drawing `by` times as large, strokes and all. */
export const scaleDrawing = ({ width, height, shapes }: Drawing, by: number): Drawing => ({
  width: width * by,
  height: height * by,
  shapes: shapes.map((shape) => scaleShape(shape, by)),
});
