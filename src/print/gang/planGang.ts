import type { PrintFault } from '../fault.ts';
import type { Rectangle } from '../rectangle.ts';
import type { Sheet } from '../sheets.ts';

/** Where the cards stand on a sheet, seen from its front. mm, y up. */
export interface GangPlan {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  /** Trims, row by row from the top left. */
  readonly cards: readonly Rectangle[];
}

/** mm from the paper's edge to the nearest bleed: crop marks, and what an office printer cannot reach. */
const paperMargin = 7;
/** A card may miss a sheet by this much for no better reason than rounding. mm. */
const rounding = 1e-6;

const howMany = (room: number, side: number, gutter: number): number =>
  Math.max(0, Math.floor((room + gutter) / (side + gutter) + rounding));

/**
 * As many cards as go on `sheet`, which is turned whichever way takes more; bleed of neighbours does not overlap. A fault
 * where not one goes on it.
 */
export function planGang(
  sheet: Sheet,
  card: { readonly width: number; readonly height: number },
  bleed: number,
): { readonly plan?: GangPlan; readonly faults: readonly PrintFault[] } {
  const gutter = 2 * bleed;
  const room = (side: number): number => side - 2 * (paperMargin + bleed);
  const ways = [
    { width: sheet.height, height: sheet.width },
    { width: sheet.width, height: sheet.height },
  ].map(({ width, height }) => ({
    width,
    height,
    columns: howMany(room(width), card.width, gutter),
    rows: howMany(room(height), card.height, gutter),
  }));
  const best = ways.reduce((one, other) => (other.columns * other.rows > one.columns * one.rows ? other : one));
  const { width, height, columns, rows } = best;
  if (columns * rows === 0) {
    return {
      faults: [
        {
          severity: 'error',
          rule: 'sheet-too-small',
          message: `no card of ${card.width.toFixed(1)} × ${card.height.toFixed(1)} mm with ${bleed} mm bleed goes on ${sheet.name || `${sheet.width} × ${sheet.height} mm`}`,
          advice: 'Name a larger sheet in `print: sheet`, or use less bleed.',
        },
      ],
    };
  }
  const left = (width - columns * card.width - (columns - 1) * gutter) / 2;
  const top = (height + rows * card.height + (rows - 1) * gutter) / 2;
  const cards = Array.from({ length: columns * rows }, (_, index) => ({
    x: left + (index % columns) * (card.width + gutter),
    y: top - card.height - Math.floor(index / columns) * (card.height + gutter),
    ...card,
  }));
  return { plan: { width, height, columns, rows, cards }, faults: [] };
}

/**
 * The same card on the back of the sheet, seen from the back. Turned about a vertical axis it is mirrored across, turned
 * about a horizontal one it is mirrored upright and stands on its head, so that the finished card reads the right way up.
 */
export function onTheBack(card: Rectangle, plan: GangPlan, turn: 'long' | 'short'): Rectangle & { turned: boolean } {
  const longIsUpright = plan.height >= plan.width;
  const aboutUpright = (turn === 'long') === longIsUpright;
  return aboutUpright
    ? { ...card, x: plan.width - card.x - card.width, turned: false }
    : { ...card, y: plan.height - card.y - card.height, turned: true };
}
