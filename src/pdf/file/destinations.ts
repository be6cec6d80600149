import { number } from '../syntax.ts';
import type { FilePage, PaintedFlow } from './assembly.ts';
import { reference } from './objects.ts';

/** A place in the file: page of the file, and height from the trim's top, pt. */
export interface Place {
  readonly page: number;
  readonly y: number;
}
export type Places = ReadonlyMap<string, Place>;

/** Room left above a heading that is jumped to, pt. */
const ABOVE = 6;

/** Where each anchor of all flows stands. */
export function anchorPlaces(flows: readonly PaintedFlow[]): Places {
  const places = new Map<string, Place>();
  let first = 0;
  for (const flow of flows) {
    for (const [id, anchor] of Object.entries(flow.laid.anchors))
      if (!places.has(id)) places.set(id, { page: first + anchor.page, y: anchor.y });
    first += flow.records.length;
  }
  return places;
}

/** An explicit destination: the page from that height on, at the reader's own zoom. */
export function destination(pages: readonly FilePage[], place: Place): string {
  const page = pages[place.page];
  if (!page) return '[null]';
  const top = Math.min(page.height, page.height - place.y + ABOVE);
  return `[${reference(page.id)}/XYZ null ${number(top)} null]`;
}
