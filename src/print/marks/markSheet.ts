import type { PDFPage } from 'pdf-lib';
import { appendContent } from '../file/appendContent.ts';
import type { FileIdentity } from '../file/identify.ts';
import type { Rectangle } from '../rectangle.ts';
import { toPt } from '../units.ts';
import { colourBar } from './colourBar.ts';
import { cropMarks } from './cropMarks.ts';
import { foldMarks } from './foldMarks.ts';
import type { MarkKit } from './markKit.ts';
import { nameMarkResources, separationParts } from './markKit.ts';
import { cropLength, markGap, patchSide, registrationArm, slugSize } from './measures.ts';
import { registrationMark } from './registrationMark.ts';
import { slugLine, slugParts } from './slug.ts';
import { slugRest } from './slugRest.ts';

/** Off the corner marks and the fold marks. */
const clearance = toPt(8);
/** Kept white at the paper's edge. */
const paperEdge = toPt(0.5);

/**
 * Marks of an imposed sheet, in the room that the paper leaves round the bleed: crop marks, fold marks at each `folds`, a
 * registration mark left and right, the colour bar at the head, the slug at the foot. pt.
 */
export function markSheet(
  page: PDFPage,
  kit: MarkKit,
  sheet: {
    readonly media: Rectangle;
    readonly trim: Rectangle;
    readonly bleed: Rectangle;
    readonly folds: readonly number[];
  },
  identity: FileIdentity,
  what: string,
): void {
  const { media, trim, bleed, folds } = sheet;
  const foot = bleed.y - media.y - paperEdge;
  const length = Math.min(cropLength, foot - markGap);
  const middleY = trim.y + trim.height / 2;
  const off = markGap + registrationArm;
  const half = trim.width / 2;
  const line = { width: half - 2 * clearance, y: bleed.y - Math.min(foot, markGap + slugSize) };
  nameMarkResources(page, kit);
  appendContent(page, [
    ...cropMarks(trim, trim.x - bleed.x + markGap, length),
    ...foldMarks(bleed, folds, markGap, length),
    ...registrationMark(bleed.x - off, middleY),
    ...registrationMark(bleed.x + bleed.width + off, middleY),
    ...colourBar(
      {
        x: trim.x + clearance,
        y: bleed.y + bleed.height + markGap,
        width: half - 2 * clearance,
        height: Math.min(patchSide, length),
      },
      kit.ink,
    ),
    ...slugLine(kit.font, slugParts(kit.font, identity.title, slugRest(identity, what), line.width), {
      ...line,
      x: trim.x + clearance,
    }),
    ...slugLine(kit.font, separationParts(kit), { ...line, x: trim.x + half + clearance }),
  ]);
}
