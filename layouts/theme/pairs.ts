import type { Colour } from '../../src/document/boxes.ts';
import { levelColours } from './colours.ts';

/** Least contrast of text to its ground (STANDARDS: 7:1; WCAG 2.2, 1.4.6). */
export const LEAST_CONTRAST = 7;

/** Every pair of text and ground that the layouts use. A test holds each, on each paper, to `LEAST_CONTRAST`. */
export const textPairs: readonly (readonly [text: Colour, ground: Colour])[] = [
  ['ink', 'paper'],
  ['slate', 'paper'],
  ['ink', 'ground'],
  ['slate', 'ground'],
  ['paper', 'ink'],
  ...Object.keys(levelColours).flatMap((name): (readonly [Colour, Colour])[] => [
    ['paper', `${name}.deep`],
    [`${name}.deep`, 'paper'],
    ['ink', `${name}.tint`],
  ]),
];
