import type { PrintSettings } from '../../document/print-settings.ts';
import { assemble } from '../../pdf/index.ts';
import { coverOrder, oneInk, shiftForBinding } from '../../print/index.ts';
import type { Workshop } from '../cache.ts';
import type { PaintedEdition } from '../edition.ts';
import type { Pagination } from '../pages/numberPages.ts';
import { infoOf } from '../steps/finishEdition.ts';
import { paintedFlows } from '../steps/paintedFlows.ts';
import { endsWithBackCover } from './endsWithBackCover.ts';
import { levelTints } from './levelTints.ts';
import type { FoundProfile } from './loadProfile.ts';
import { paintForPress } from './paintForPress.ts';
import { type PictureFault, pressPictures } from './pressPictures.ts';

/**
 * The pages of an edition as the press gets them, before boxes and marks: CMYK, drawn out to the bleed, moved for the
 * binding, in one ink where that is asked for. No bytes where a fault is an error.
 */
export async function pressPages(
  edition: PaintedEdition,
  others: ReadonlyMap<string, Pagination>,
  workshop: Workshop,
  settings: PrintSettings,
  { path, profile }: FoundProfile,
): Promise<{ readonly bytes?: Uint8Array; readonly faults: readonly PictureFault[] }> {
  if (!profile) return { faults: [] };
  const painted = paintForPress(edition, others, workshop);
  const { pictures, faults } = await pressPictures(painted, path);
  const missing = faults.some(({ severity, rule }) => severity === 'error' && rule !== 'picture-resolution');
  if (missing) return { faults };
  const info = infoOf(edition.document);
  let bytes = assemble({ info, flows: paintedFlows(painted), fonts: edition.fonts, pictures, tags: false });
  const all: PictureFault[] = [...faults];
  if (settings.bindingMargin > 0) {
    const moved = await shiftForBinding(bytes, { bleed: settings.bleed, margin: settings.bindingMargin });
    all.push(...moved.faults);
    if (!moved.bytes) return { faults: all };
    bytes = moved.bytes;
  }
  if (settings.ink === 'black') {
    const { pages } = edition.pagination;
    const cover: readonly number[] =
      settings.cover === 'apart' ? coverOrder(pages.length, endsWithBackCover(edition.pagination)) : [];
    const tints = levelTints(edition.document.config.levels, edition.theme);
    const black = await oneInk(bytes, profile, tints, (page) => !cover.includes(page));
    all.push(...black.faults);
    if (!black.bytes) return { faults: all };
    bytes = black.bytes;
  }
  return { bytes, faults: all };
}
