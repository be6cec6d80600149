import type { Box, RowBox } from '../../src/document/boxes.ts';
import { GUTTER } from '../theme/page.ts';
import type { Context } from './context.ts';
import { edges, row, stack } from './make.ts';

/** Moves a box out of the hang column into the text column. Where there is no hang column the box stays as it is. */
export function inColumn(box: Box, context: Context): Box {
  if (context.hang === 0) return box;
  const left = edges({ left: context.hang });
  const bare = !box.padding && !box.ground && !box.rules && !box.outline;
  if (bare && box.kind === 'text') return { ...box, padding: left };
  const { whole, floats, ahead } = box;
  return stack([box], 0, {
    padding: left,
    ...(whole && { whole }),
    ...(floats && { floats }),
    ...(ahead !== undefined && { ahead }),
  });
}

/** A box without its claim on what follows: beside other boxes it has nothing below it. */
export function freed<B extends Box>(box: B): B {
  const { ahead: _, ...own } = box;
  return own as B;
}

/**
 * A label in the hang column beside its body; in large print, and inside other boxes, above it.
 * `above` is the gap of the second case, pt. `inset` is how far the row begins inside the page's text area.
 */
export function labelled(
  label: Box | undefined,
  body: Box,
  context: Context,
  above: number,
  base: Omit<RowBox, 'kind' | 'cells' | 'gap'> = {},
  inset = 0,
  align: 'top' | 'baseline' = 'baseline',
): Box {
  if (context.hang === 0) return stack(label ? [label, body] : [body], above, base);
  if (!label) return stack([body], 0, { ...base, padding: edges({ ...base.padding, left: context.hang }) });
  return row(
    [
      { width: context.hang - GUTTER - inset, box: freed(label), align },
      { width: 'rest', box: body, align },
    ],
    GUTTER,
    base,
  );
}
