import { name, number } from '../syntax.ts';
import type { Painter } from './painter.ts';

/** Names the resource of a picture by its content hash; the same on every page and in every file. */
const pictureName = (hash: string): string => `P${hash}`;

/** Operators that paint a picture into a rectangle, pt, y down. */
export function paintPicture(
  painter: Painter,
  hash: string,
  x: number,
  y: number,
  width: number,
  height: number,
): string[] {
  const resource = pictureName(hash);
  painter.resources.set(resource, { kind: 'picture', name: resource, hash });
  // A picture fills the unit square with y upwards, the page runs downwards.
  const matrix = [width, 0, 0, -height, x, y + height].map(number).join(' ');
  return [`q ${matrix} cm ${name(resource)} Do Q`];
}
