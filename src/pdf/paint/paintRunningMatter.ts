import type { PageGeometry } from '../../document/boxes.ts';
import type { LaidBox } from '../../document/laid.ts';
import type { PageRecord } from '../../document/record.ts';
import { leaveText, newTextWriter } from '../text/textWriter.ts';
import { finishRecord } from './finishRecord.ts';
import { inks } from './inks.ts';
import { paintBox } from './paintBox.ts';
import { newPainter } from './painter.ts';
import type { PaintOptions } from './paintPage.ts';

/** A laid box with its place on the page, pt from the trim's top left. */
export interface PlacedLaidBox {
  readonly box: LaidBox;
  readonly x: number;
  readonly y: number;
}

/**
 * Paints running matter (heads, feet, folios) into a record of its own, which assembly lays over the page's. All of it is an
 * artifact of pagination: nobody who listens hears it on each page. Throws PressDefect as paintPage does.
 */
export function paintRunningMatter(
  boxes: readonly PlacedLaidBox[],
  geometry: PageGeometry,
  kind: 'Header' | 'Footer',
  options: PaintOptions,
): PageRecord {
  const painter = newPainter({ ...options, inks: inks(options.colours, options.ink) });
  const writer = newTextWriter(painter.text);
  for (const { box, x, y } of boxes)
    paintBox({ painter, writer, page: geometry, piece: 0, plate: options.plate }, box, x, y, kind);
  leaveText(painter, writer);
  return finishRecord(painter);
}
