import type { Box, RowBox } from '../../src/document/boxes.ts';
import { row } from '../blocks/make.ts';
import { linked } from './linked.ts';

/** Page and what it is of, beside each other, as one link. Who listens hears the page last. */
export function pageAndTitle(page: Box, pageWidth: number, cells: RowBox['cells']): Box {
  return linked(row([{ width: pageWidth, box: page, heardLast: true }, ...cells], 0));
}
