import type { ReactElement } from 'react';
import type { LaidFlow, LaidPlate } from '../../../src/document/laid.ts';
import { layPlate, loadPlatePainter, type PlateOptions } from '../../../src/pdf/index.ts';
import { page } from './flow.ts';
import { fonts, setLines, theme } from './theme.ts';

await loadPlatePainter();

/** A plate 340 pt wide and as high as it wants, unless said otherwise. */
export const lay = (element: ReactElement, more: Partial<PlateOptions> = {}) =>
  layPlate(element, {
    key: 'plate',
    width: 340,
    height: 0,
    bleed: 0,
    fonts,
    setLines,
    colours: theme.colours,
    ...more,
  });

/** A flow of one page that is the plate. */
export const platePage = (plate: LaidPlate): LaidFlow => ({
  blocks: [plate.elements],
  pages: [{ kind: 'plate', geometry: page, block: 0, plate: plate.key, bare: true }],
  anchors: {},
  bookmarks: [],
});

export const wholePage = {
  width: page.width + 2 * page.bleed,
  height: page.height + 2 * page.bleed,
  bleed: page.bleed,
};
