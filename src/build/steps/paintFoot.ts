import { type PaintOptions, paintRunningMatter } from '../../pdf/index.ts';
import { layBlock } from '../../typeset/index.ts';
import { hashOf, type Workshop } from '../cache.ts';
import type { TypesetEdition } from '../edition.ts';
import type { NumberedPage } from '../pages/numberPages.ts';
import type { PaintedFoot } from './paintedFoot.ts';

/** The foot of one page, laid and painted as an artifact; nothing on a bare page. `colours`: hash of the theme's. */
export function paintFoot(
  page: NumberedPage,
  edition: TypesetEdition,
  options: PaintOptions,
  colours: string,
  workshop: Workshop,
): PaintedFoot {
  if (!page.hasFoot) return { records: [], boxes: [] };
  const flow = edition.flows[page.flow];
  const { geometry } = page.placed;
  const info = {
    folio: page.folio,
    runningHead: flow?.runningHead ?? '',
    numbers: flow?.numbers ?? '',
    flow: flow?.id ?? '',
    sections: page.sections,
  };
  const boxes = edition.layout.foot(info, edition.document);
  if (boxes.length === 0) return { records: [], boxes: [] };
  const key = hashOf(boxes, geometry, colours);
  const known = workshop.feet.get(key);
  if (known) return known;
  const placed = boxes.map(({ box, x, y, width }) => ({
    box: layBlock(box, width, { fonts: edition.fonts }).box,
    x,
    y,
  }));
  const painted = {
    records: [paintRunningMatter(placed, geometry, 'Footer', options)],
    boxes: placed,
  };
  workshop.feet.set(key, painted);
  return painted;
}
