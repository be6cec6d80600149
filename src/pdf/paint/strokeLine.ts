import type { Stroke } from '../../document/boxes.ts';
import type { Position } from '../../document/position.ts';
import { number } from '../syntax.ts';
import { complain, type Painter } from './painter.ts';
import { setOverprint } from './state.ts';

type Point = readonly [number, number];

/** Operators that set a stroke: overprint, colour, weight and dash. Nothing when the theme lacks its colour, which is a defect. */
export function setStroke(painter: Painter, stroke: Stroke, position: Position | undefined): string[] | undefined {
  const colour = painter.inks.stroke(stroke.colour);
  if (colour === undefined) {
    complain(painter, 'unknown-colour', position, `the theme has no colour “${stroke.colour}”`);
    return undefined;
  }
  const dash = stroke.dash ? `[${stroke.dash.map(number).join(' ')}] 0 d` : '[] 0 d';
  return [...setOverprint(painter, undefined, stroke.colour), `${colour} ${number(stroke.weight)} w ${dash}`];
}

/** A straight line, pt from the trim's top left. */
export function strokeLine(
  painter: Painter,
  stroke: Stroke,
  from: Point,
  to: Point,
  position: Position | undefined,
): string[] {
  const set = setStroke(painter, stroke, position);
  return set ? [...set, `${from.map(number).join(' ')} m ${to.map(number).join(' ')} l S`] : [];
}
