import type { Colour, FaceId } from '../../document/boxes.ts';
import type { Position } from '../../document/position.ts';
import { beginMark, sameOwner } from '../paint/mark.ts';
import type { Owner, Painter } from '../paint/painter.ts';
import { complain } from '../paint/painter.ts';
import { setState } from '../paint/state.ts';
import { name, number } from '../syntax.ts';

/** One text object being written: which text state is set, and whose marked content is open. */
export interface TextWriter {
  readonly out: string[];
  open: Owner | null;
  colour: Colour | null;
  overprint: boolean | null;
  font: FaceId | null;
  size: number;
  rise: string;
  track: string;
  inside: boolean;
  /** What was painted last: see keepApart. */
  last: LastText | null;
}
export interface LastText {
  readonly owner: Owner;
  readonly font: string;
  readonly size: number;
  readonly endsInSpace: boolean;
}

export const newTextWriter = (out: string[]): TextWriter => ({
  out,
  open: null,
  colour: null,
  overprint: null,
  font: null,
  size: 0,
  rise: '0',
  track: '0',
  inside: false,
  last: null,
});

/** Opens the text object where none is open. */
export function enterText(writer: TextWriter): void {
  if (!writer.inside) writer.out.push('BT');
  writer.inside = true;
}

/** Closes marked content and text object; what is neither text nor inside a text object may follow. */
export function leaveText(painter: Painter, writer: TextWriter): void {
  closeMark(painter, writer);
  if (!writer.inside) return;
  setRise(writer, 0);
  setTrack(writer, 0);
  writer.out.push('ET');
  writer.inside = false;
}

function closeMark(painter: Painter, writer: TextWriter): void {
  if (writer.open !== null && painter.tags) writer.out.push('EMC');
  writer.open = null;
}

/** Makes `owner` the owner of what follows. */
export function own(painter: Painter, writer: TextWriter, owner: Owner): void {
  if (!painter.tags || sameOwner(writer.open, owner)) return;
  closeMark(painter, writer);
  writer.out.push(beginMark(painter, owner));
  writer.open = owner;
}

/** Fill colour of the text that follows; in print files also whether it overprints (black alone does). */
export function setColour(painter: Painter, writer: TextWriter, colour: Colour, position: Position | undefined): void {
  if (writer.colour === colour) return;
  const operator = painter.inks.fill(colour);
  if (operator === undefined) {
    complain(painter, 'unknown-colour', position, `the theme has no colour “${colour}”`);
    return;
  }
  if (painter.inks.ink === 'print') {
    const overprint = painter.inks.isBlackAlone(colour);
    if (overprint !== writer.overprint) writer.out.push(setState(painter, { overprint }));
    writer.overprint = overprint;
  }
  writer.out.push(operator);
  writer.colour = colour;
}

/** Font, by its name in the resources, and size (pt) of the text that follows. */
export function setFont(writer: TextWriter, font: string, size: number): void {
  if (writer.font === font && writer.size === size) return;
  writer.out.push(`${name(font)} ${number(size)} Tf`);
  writer.font = font;
  writer.size = size;
}

/** Lift above the baseline, pt. */
export function setRise(writer: TextWriter, rise: number): void {
  const value = number(rise);
  if (value !== writer.rise) writer.out.push(`${value} Ts`);
  writer.rise = value;
}

/** Space added after each glyph, pt. */
export function setTrack(writer: TextWriter, track: number): void {
  const value = number(track);
  if (value !== writer.track) writer.out.push(`${value} Tc`);
  writer.track = value;
}
