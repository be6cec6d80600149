import type { Colour } from '../../document/boxes.ts';
import { fine, name } from '../syntax.ts';
import type { Painter } from './painter.ts';

export interface State {
  readonly fill?: number;
  readonly stroke?: number;
  /** Of fills, and of strokes too unless they have their own. */
  readonly overprint?: boolean;
  readonly strokeOverprint?: boolean;
}

/** Operator that sets opacity or overprint; the resource's name says its value, so that it is the same on every page. */
export function setState(painter: Painter, state: State): string {
  const parts = [
    state.fill === undefined ? '' : `f${fine(state.fill)}`,
    state.stroke === undefined ? '' : `s${fine(state.stroke)}`,
    state.overprint === undefined ? '' : state.overprint ? 'over' : 'knock',
    state.strokeOverprint === undefined ? '' : state.strokeOverprint ? 'Over' : 'Knock',
  ];
  const resource = `G${parts.join('')}`;
  painter.resources.set(resource, { kind: 'state', name: resource, ...state });
  return `${name(resource)} gs`;
}

/**
 * In print, what is black alone is printed over what lies under it, and any other colour knocks it out; on the screen there
 * is nothing to set. A shape that has only one of the two colours leaves the other out.
 */
export function setOverprint(painter: Painter, fill: Colour | undefined, stroke: Colour | undefined): string[] {
  if (painter.inks.ink !== 'print') return [];
  const isOver = (colour: Colour | undefined) => colour !== undefined && painter.inks.isBlackAlone(colour);
  const overprint = isOver(fill);
  const strokeOverprint = isOver(stroke);
  return [setState(painter, overprint === strokeOverprint ? { overprint } : { overprint, strokeOverprint })];
}
