import type { PDFFont } from 'pdf-lib';
import { op } from '../file/operators.ts';
import { slugSize } from './measures.ts';

/** Name of the slug's font in the resources of pages with marks. */
export const slugFontName = 'MarkText';
/** Operators that set the fill colour of a stretch of slug. */
export interface SlugPart {
  readonly text: string;
  readonly colour: string;
}
/** Black alone. */
export const slugBlack = op('k', 0, 0, 0, 1);
const ellipsis = '…';

/** `text`, cut off with an ellipsis where it is wider than `width` pt. */
function cutToWidth(font: PDFFont, text: string, width: number): string {
  if (font.widthOfTextAtSize(text, slugSize) <= width) return text;
  let kept = [...text];
  while (kept.length > 0 && font.widthOfTextAtSize(kept.join('') + ellipsis, slugSize) > width)
    kept = kept.slice(0, -1);
  return kept.join('').trimEnd() + ellipsis;
}

/** Title, version and what the page or sheet is. Where all of it is too wide, the title is cut off. */
export function slugParts(
  font: PDFFont,
  title: string,
  rest: string,
  width: number,
  colour: string = slugBlack,
): readonly SlugPart[] {
  const room = width - font.widthOfTextAtSize(rest, slugSize);
  return [{ text: `${cutToWidth(font, title, room)}${rest}`, colour }];
}

/** One line of slug text from `x` on the baseline `y`, at most `width` pt wide. */
export function slugLine(
  font: PDFFont,
  parts: readonly SlugPart[],
  at: { readonly x: number; readonly y: number; readonly width: number },
): readonly string[] {
  let x = at.x;
  return parts.flatMap((part) => {
    const room = at.x + at.width - x;
    if (room <= slugSize) return [];
    const text = cutToWidth(font, part.text, room);
    const lines = [
      part.colour,
      op('BT'),
      op('Tf', `/${slugFontName}`, slugSize),
      op('Td', x, at.y),
      op('Tj', font.encodeText(text).toString()),
      op('ET'),
    ];
    x += font.widthOfTextAtSize(text, slugSize);
    return lines;
  });
}
