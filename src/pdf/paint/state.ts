import { fine, name } from '../syntax.ts';
import type { Painter } from './painter.ts';

export interface State {
  readonly fill?: number;
  readonly stroke?: number;
  readonly overprint?: boolean;
}

/** Operator that sets opacity or overprint; the resource's name says its value, so that it is the same on every page. */
export function setState(painter: Painter, state: State): string {
  const parts = [
    state.fill === undefined ? '' : `f${fine(state.fill)}`,
    state.stroke === undefined ? '' : `s${fine(state.stroke)}`,
    state.overprint === undefined ? '' : state.overprint ? 'over' : 'knock',
  ];
  const resource = `G${parts.join('')}`;
  painter.resources.set(resource, { kind: 'state', name: resource, ...state });
  return `${name(resource)} gs`;
}
