import type { Box } from '../../src/document/boxes.ts';
import { role, stack } from '../blocks/make.ts';

/** What leads to a place: title, then page, is one link. */
export const linked = (box: Box): Box => stack([stack([box], 0, role('Link'))], 0, role('Reference'));
