import type { Box } from '../../src/document/boxes.ts';
import type { Context } from './context.ts';

/**
 * What is read as one thing stays on one page, as long as the page before is not left white for it: by a quarter, or in
 * large print, whose pages have half the lines, by two fifths.
 */
export const keepWhole = ({ large }: Pick<Context, 'large'>): NonNullable<Box['whole']> =>
  large ? 'mostly' : 'usually';
