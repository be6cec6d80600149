import type { PDFEmbeddedPage, PDFPage } from 'pdf-lib';
import { op } from '../file/operators.ts';
import { nameResource } from '../file/resources.ts';
import type { Rectangle } from '../rectangle.ts';

/**
 * Operators that draw an embedded page with its lower left corner at `at`, cut off at `clip`; turned by half a turn about
 * its middle where `turned`. pt. The form takes the name `name` in the page's resources.
 */
export function drawForm(
  page: PDFPage,
  form: PDFEmbeddedPage,
  name: string,
  at: { readonly x: number; readonly y: number; readonly turned?: boolean },
  clip: Rectangle,
): readonly string[] {
  nameResource(page, 'XObject', name, form.ref);
  const matrix = at.turned
    ? op('cm', -1, 0, 0, -1, at.x + form.width, at.y + form.height)
    : op('cm', 1, 0, 0, 1, at.x, at.y);
  return [
    op('q'),
    op('re', clip.x, clip.y, clip.width, clip.height),
    op('W'),
    op('n'),
    matrix,
    op('Do', `/${name}`),
    op('Q'),
  ];
}
