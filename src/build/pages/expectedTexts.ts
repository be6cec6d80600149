import type { PlacedPage } from '../../document/laid.ts';
import type { Position } from '../../document/position.ts';
import type { ExpectedText } from '../../verify/index.ts';
import type { TypesetEdition } from '../edition.ts';
import type { BoxOnPage } from './boxOnPage.ts';
import { isSlot, linesAt, textOfLine } from './linesOf.ts';
import type { PageNumber } from './pageReferences.ts';
import { wordsOfPlate } from './textOfFlow.ts';

/** Each line and plate of boxes on a page, where another program must find it, with the page numbers that are true. */
export function expectedTexts(
  boxes: readonly BoxOnPage[],
  edition: TypesetEdition,
  pageNumber: PageNumber,
  otherwise: Position,
): readonly ExpectedText[] {
  return boxes.flatMap(({ box, x: boxLeft, y: boxTop }) =>
    linesAt(box, boxLeft, boxTop).map(({ what, x, y, width, isMixed, position: own }): ExpectedText => {
      // Boxes that a layout makes of nothing in the source name no file.
      const position = own && own.file !== '' ? own : otherwise;
      if (isSlot(what)) {
        const area = { left: x, top: y, right: x + width, bottom: y + what.height };
        return { kind: 'plate', ...area, text: wordsOfPlate(edition, what.plate), position };
      }
      const isNumbered = what.pieces.some(({ page }) => page !== undefined);
      // A number that is narrower or wider than the room kept for it moves the line in its box.
      const left = isNumbered ? x : x + what.x;
      const right = isNumbered ? x + width : left + what.width;
      const area = { left, top: y + what.y, right, bottom: y + what.y + what.height };
      const text = textOfLine(what, pageNumber);
      const baseline = y + what.y + what.baseline;
      const baselines = [...new Set([0, ...what.pieces.map(({ rise = 0 }) => rise)])].map((rise) => baseline - rise);
      return {
        kind: 'line',
        ...area,
        baselines,
        text,
        position,
        ...(isMixed && { isMixed }),
        ...(isNumbered && { isNumbered }),
      };
    }),
  );
}

/** The same for all of a page, running matter apart. */
export function expectedTextsOfPage(
  page: PlacedPage,
  edition: TypesetEdition,
  pageNumber: PageNumber,
  otherwise: Position,
): readonly ExpectedText[] {
  if (page.kind === 'flow') return expectedTexts(page.pieces, edition, pageNumber, otherwise);
  const { width, height } = page.geometry;
  const area = { left: 0, top: 0, right: width, bottom: height };
  return [{ kind: 'plate', ...area, text: wordsOfPlate(edition, page.plate), position: otherwise }];
}
