import type { PDFPage } from 'pdf-lib';
import { appendContent } from '../file/appendContent.ts';
import type { FileIdentity } from '../file/identify.ts';
import type { Rectangle } from '../rectangle.ts';
import { colourBar } from './colourBar.ts';
import { cropMarks } from './cropMarks.ts';
import type { MarkKit } from './markKit.ts';
import { nameMarkResources, separationParts } from './markKit.ts';
import { cropLength, markGap, patchSide, registrationArm, slugLeading, slugRoom } from './measures.ts';
import { registrationMark } from './registrationMark.ts';
import { slugLine, slugParts } from './slug.ts';
import { slugRest } from './slugRest.ts';

/** From the crop mark at the left to the slug, and from the middle's registration mark to the colour bar. pt. */
const sideGap = 2 * registrationArm;

/**
 * Marks of a single page, all outside its bleed: crop marks, a registration mark in the middle of each side, the colour
 * bar at the head, two lines of slug at the foot. `bleed` must stand `slugRoom` inside the media box. pt.
 */
export function markPage(
  page: PDFPage,
  kit: MarkKit,
  boxes: { readonly trim: Rectangle; readonly bleed: Rectangle },
  identity: FileIdentity,
  what: string,
): void {
  const { trim, bleed } = boxes;
  const middleX = trim.x + trim.width / 2;
  const middleY = trim.y + trim.height / 2;
  const off = markGap + cropLength / 2;
  const line = { x: bleed.x - slugRoom / 2, width: bleed.width + slugRoom };
  const firstBaseline = bleed.y - markGap - cropLength - slugLeading;
  nameMarkResources(page, kit);
  appendContent(page, [
    ...cropMarks(trim, bleed.width / 2 - trim.width / 2 + markGap, cropLength),
    ...registrationMark(middleX, bleed.y - off),
    ...registrationMark(middleX, bleed.y + bleed.height + off),
    ...registrationMark(bleed.x - off, middleY),
    ...registrationMark(bleed.x + bleed.width + off, middleY),
    ...colourBar(
      {
        x: middleX + sideGap,
        y: bleed.y + bleed.height + markGap,
        width: trim.width / 2 - 2 * sideGap,
        height: patchSide,
      },
      kit.ink,
    ),
    ...slugLine(kit.font, slugParts(kit.font, identity.title, slugRest(identity, what), line.width), {
      ...line,
      y: firstBaseline,
    }),
    ...slugLine(kit.font, separationParts(kit), { ...line, y: firstBaseline - slugLeading }),
  ]);
}
