import type { ArtBox, Box, Drawing, RowBox, StackBox } from '../../../src/document/boxes.ts';
import { role, row, stack } from '../../blocks/make.ts';

/** A drawing that only decorates. */
export function decoration(drawing: Drawing): ArtBox {
  return { kind: 'art', drawing, decoration: true };
}

/** A box with a drawing before it; the drawing is decoration unless it has a role of its own. */
export function withDrawing(
  art: ArtBox,
  box: Box,
  gap: number,
  base: Omit<RowBox, 'kind' | 'cells' | 'gap'> = {},
): RowBox {
  return row(
    [
      { width: art.drawing.width, box: art, align: 'middle' },
      { width: 'rest', box, align: 'middle' },
    ],
    gap,
    base,
  );
}

/** A list of items, each a list item already. */
export function list(items: readonly Box[], gap: number, numbering: 'None' | 'Decimal' = 'None'): StackBox {
  return stack(items, gap, role('L', { listNumbering: numbering }));
}

/** A list item with its label above its body. */
export function item(
  label: Box,
  body: readonly Box[],
  gap: number,
  base: Omit<StackBox, 'kind' | 'items' | 'gap'> = {},
): StackBox {
  const content = body.length > 0 ? [stack(body, gap, role('LBody'))] : [];
  return stack([label, ...content], gap, { ...base, ...role('LI') });
}
