import type { Binding } from '../../document/print-settings.ts';
import type { PrintFault } from '../fault.ts';
import { toMm, toPt } from '../units.ts';
import { bookOrder } from './bookOrder.ts';

/** One side of a sheet: page numbers from 1 at its left and right; 0 is a blank. */
export interface SheetSide {
  readonly left: number;
  readonly right: number;
  /** From 1, over the whole job; two sides have the same sheet. */
  readonly sheet: number;
  readonly side: 'front' | 'back';
  /** From 1. */
  readonly signature: number;
  /** pt that both pages are moved towards the spine: the inner sheets of a fold stand out beyond the outer. */
  readonly creep: number;
}
/** What is bound round the pages. */
export interface BookShape {
  /** The last page is a back cover: blanks stand before it. */
  readonly backCover?: boolean;
  /** The outer four pages are on a sheet of their own, and not in the plan. */
  readonly coverApart?: boolean;
}
export interface BookletPlan {
  readonly binding: Exclude<Binding, 'auto'>;
  readonly sides: readonly SheetSide[];
  /** In the whole book, cover and all. */
  readonly blanks: number;
  readonly signatures: number;
  /** mm of the bound book's back; 0 where it has none. */
  readonly spine: number;
  /** mm at the spine of each page that are milled off. */
  readonly spineAllowance: number;
}

const pagesPerSheet = 4;
/** More is too thick for two staples (the trade: 64 pages of 120 g/m²). */
const mostSaddlePages = 64;
/** Four sheets, folded as one. */
const signaturePages = 16;
/** Milled off the back before glue. mm. */
const perfectAllowance = 3;
/** A perfect binding of fewer pages does not hold; the trade's least. */
const fewestPerfectPages = 32;

/** Pages of a cover: front, inside front, inside back, back. */
export const coverPages = 4;

/** mm of the back: leaves times thickness. `pages`: blanks too. */
const spineOf = (pages: number, thickness: number): number => (pages / 2) * thickness;

/** Sheets of one fold, from the outside in. `pages`: in the order of reading, blanks as 0. */
function fold(
  pages: readonly number[],
  start: { readonly sheet: number; readonly signature: number },
  thickness: number,
): readonly SheetSide[] {
  const page = (index: number): number => pages[index] ?? 0;
  const last = pages.length - 1;
  return Array.from({ length: pages.length / pagesPerSheet }, (_, nest): readonly SheetSide[] => {
    const shared = { sheet: start.sheet + nest, signature: start.signature, creep: toPt(thickness * nest) };
    return [
      { ...shared, side: 'front', left: page(last - 2 * nest), right: page(2 * nest) },
      { ...shared, side: 'back', left: page(2 * nest + 1), right: page(last - 1 - 2 * nest) },
    ];
  }).flat();
}

/** A signature of 16 and a single sheet, shared out. Pages. */
const sharedOut = [12, 8];

/**
 * Pages of each signature: sixteens, then what is left. A single sheet tears off where it is sewn, so that the last two
 * signatures are then of 12 and 8. `total`: whole sheets.
 */
function signatureLengths(total: number): readonly number[] {
  const whole = Math.floor(total / signaturePages);
  const rest = total % signaturePages;
  if (rest === pagesPerSheet && whole > 0)
    return [...signatureLengths(total - signaturePages - pagesPerSheet), ...sharedOut];
  return [...Array.from({ length: whole }, () => signaturePages), ...(rest ? [rest] : [])];
}

/**
 * Which page stands where: 2 pages a side, sheets in the order of printing. `auto` is saddle up to 64 pages and sections
 * beyond. `total`: pages of the whole book, its cover too. A fault: more pages than a saddle stitch takes (with what to do
 * instead), too few for glue, or none but the cover.
 */
export function planBooklet(
  total: number,
  asked: Binding,
  thickness: number,
  { backCover = false, coverApart = false }: BookShape = {},
): { readonly plan?: BookletPlan; readonly faults: readonly PrintFault[] } {
  const book = bookOrder(total, backCover);
  const order = coverApart ? book.slice(coverPages / 2, -coverPages / 2) : book;
  const pages = coverApart ? order.length : total;
  const binding = asked === 'auto' ? (pages > mostSaddlePages ? 'sections' : 'saddle') : asked;
  const spine = spineOf(order.length, thickness);
  if (binding === 'wire') {
    return {
      faults: [
        {
          severity: 'error',
          rule: 'binding',
          message: 'a wire or ring binding takes single leaves, not a booklet',
          advice: 'Use the single pages (purpose print), or choose saddle, sections or perfect.',
        },
      ],
    };
  }
  if (order.length === 0) {
    return {
      faults: [
        {
          severity: 'error',
          rule: 'cover-pages',
          message: `a cover apart takes ${coverPages} pages, and there are ${total}: nothing is left inside`,
          advice: 'Set `print: cover` to `self`.',
        },
      ],
    };
  }
  if (binding === 'saddle' && pages > mostSaddlePages) {
    const signatures = signatureLengths(order.length).length;
    return {
      faults: [
        {
          severity: 'error',
          rule: 'binding-pages',
          message: `${pages} pages are more than a saddle stitch takes (${mostSaddlePages})`,
          advice:
            `Set \`print: binding\` to \`sections\` (${signatures} signatures of up to ${signaturePages}) or \`perfect\`; ` +
            `the spine is then ${spine.toFixed(1)} mm, with an allowance of ${perfectAllowance} mm a page for perfect binding.`,
        },
      ],
    };
  }
  const faults: PrintFault[] = [];
  if (asked === 'auto' && binding === 'sections') {
    faults.push({
      severity: 'info',
      rule: 'binding-pages',
      message: `${pages} pages are more than a saddle stitch takes (${mostSaddlePages}): sewn in signatures of ${signaturePages}, spine ${spine.toFixed(1)} mm`,
      advice: '`print: binding` says otherwise.',
    });
  }
  if (binding === 'perfect' && pages < fewestPerfectPages) {
    faults.push({
      severity: 'warning',
      rule: 'binding-pages',
      message: `${pages} pages are too few for perfect binding, which needs ${fewestPerfectPages}`,
      advice: 'Use saddle.',
    });
  }
  const lengths = binding === 'saddle' ? [order.length] : signatureLengths(order.length);
  let first = 0;
  let sheet = 1;
  const sides = lengths.flatMap((length, index) => {
    const folded = fold(order.slice(first, first + length), { sheet, signature: index + 1 }, thickness);
    first += length;
    sheet += length / pagesPerSheet;
    return folded;
  });
  const plan: BookletPlan = {
    binding,
    sides,
    blanks: book.length - total,
    signatures: lengths.length,
    spine: binding === 'saddle' ? 0 : spine,
    spineAllowance: binding === 'perfect' ? perfectAllowance : 0,
  };
  return { plan, faults };
}

/** mm that the innermost sheet of the thickest fold is moved. */
export const mostCreep = (plan: BookletPlan): number => toMm(Math.max(0, ...plan.sides.map((side) => side.creep)));
