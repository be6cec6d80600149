import { slug } from '../parse/slug.ts';

/** Letters of the longest name; file systems take 255 bytes, of which print files want some. */
const LONGEST = 100;

/** The part of an edition’s id that a file gives it, where editions are made of files: its name as an id may be. */
export function idOfFile(path: string): string {
  const name = (path.split('/').at(-1) ?? path).replace(/\.md$/, '');
  return slug(name).slice(0, LONGEST) || 'file';
}
