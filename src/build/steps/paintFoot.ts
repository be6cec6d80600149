import type { LaidBox } from '../../document/laid.ts';
import type { PageRecord } from '../../document/record.ts';
import { type PaintOptions, paintRunningMatter } from '../../pdf/index.ts';
import { layBlock } from '../../typeset/index.ts';
import { hashOf, type Workshop } from '../cache.ts';
import type { TypesetEdition } from '../edition.ts';
import { isSlot, linesOf, textOfLine } from '../pages/linesOf.ts';
import type { NumberedPage } from '../pages/numberPages.ts';

export interface PaintedFoot {
  readonly records: readonly PageRecord[];
  /** Its words, for *verify*. */
  readonly words: string;
}

/** The foot of one page, laid and painted as an artifact; nothing on a bare page. `colours`: hash of the theme's. */
export function paintFoot(
  page: NumberedPage,
  edition: TypesetEdition,
  options: PaintOptions,
  colours: string,
  workshop: Workshop,
): PaintedFoot {
  if (!page.hasFoot) return { records: [], words: '' };
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
  if (boxes.length === 0) return { records: [], words: '' };
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
    words: placed.map(({ box }) => wordsOf(box)).join('\n'),
  };
  workshop.feet.set(key, painted);
  return painted;
}

const wordsOf = (box: LaidBox): string =>
  [...linesOf(box)].map(({ what }) => (isSlot(what) ? '' : textOfLine(what))).join('\n');
