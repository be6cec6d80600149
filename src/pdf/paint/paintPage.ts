import type { LaidFlow, LaidPlate, PlacedPage } from '../../document/laid.ts';
import type { PageRecord } from '../../document/record.ts';
import type { ThemeData } from '../../document/theme.ts';
import type { FontSource } from '../fontSource.ts';
import { paintPlate } from '../plate/plates.ts';
import { leaveText, newTextWriter } from '../text/textWriter.ts';
import { finishRecord } from './finishRecord.ts';
import { type Ink, inks } from './inks.ts';
import { paintBox } from './paintBox.ts';
import { complain, newPainter, type Painter } from './painter.ts';
import { paintPageGround } from './paintGround.ts';

/** What painting needs besides the page. With `tags`, what is painted is marked for the structure tree. */
export interface PaintOptions {
  readonly colours: ThemeData['colours'];
  readonly ink: Ink;
  readonly tags: boolean;
  readonly fonts: FontSource;
  /** What is printed for a page reference: `12`, or the title of another edition. */
  readonly pageNumber: (target: string, edition?: string) => string;
  /** Laid plates by their key. */
  readonly plate: (key: string) => LaidPlate | undefined;
}

/**
 * Paints a placed page into its record: operators, marked-content keys, links, glyphs. Grounds lie under one text object
 * that holds all marked content; rules, then figures and plates lie over it. The record depends on nothing outside the page,
 * so the same page gives the same record in a cold and in an incremental build.
 * `blocks`: elements of each block of the flow. Throws PressDefect with all that is wrong with the page: a colour that the
 * theme does not have, text or a figure without a role, a character without a glyph, a plate that was not laid.
 */
export function paintPage(page: PlacedPage, blocks: LaidFlow['blocks'], options: PaintOptions): PageRecord {
  const painter = newPainter({ ...options, inks: inks(options.colours, options.ink) });
  const { geometry } = page;
  paintPageGround(painter, geometry);
  if (page.kind === 'plate') {
    enterPiece(painter, blocks, page.block);
    const plate = options.plate(page.plate);
    if (!plate) complain(painter, 'plate', undefined, `the plate ${page.plate} was not laid`);
    else
      paintPlate(painter, plate, { x: -geometry.bleed, y: -geometry.bleed, page: geometry, piece: 0, firstElement: 0 });
    return finishRecord(painter);
  }
  const writer = newTextWriter(painter.text);
  for (const [piece, placed] of page.pieces.entries()) {
    enterPiece(painter, blocks, placed.block);
    paintBox({ painter, writer, page: geometry, piece, plate: options.plate }, placed.box, placed.x, placed.y);
  }
  leaveText(painter, writer);
  return finishRecord(painter);
}

function enterPiece(painter: Painter, blocks: LaidFlow['blocks'], block: number): void {
  painter.blocks.push(block);
  painter.elements.push(blocks[block] ?? []);
}
