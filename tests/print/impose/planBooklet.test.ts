import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetSide } from '../../../src/print/index.ts';
import { planBooklet } from '../../../src/print/index.ts';
import { toMm } from '../../../src/print/units.ts';

/** Folds and gathers on paper: reading order of the leaves, from the sheets alone. */
function readThrough(sides: readonly SheetSide[]): readonly number[] {
  const signatures = [...new Set(sides.map((side) => side.signature))];
  return signatures.flatMap((signature) => {
    const own = sides.filter((side) => side.signature === signature);
    const forwards = own.flatMap((side) => (side.side === 'front' ? [side.right] : [side.left]));
    const backwards = own.flatMap((side) => (side.side === 'front' ? [side.left] : [side.right])).reverse();
    return [...forwards, ...backwards];
  });
}

describe('planBooklet', () => {
  it('imposes eight pages as every printer does', () => {
    const { plan } = planBooklet(8, 'saddle', 0.1);
    expect(plan?.sides.map((side) => [side.left, side.right])).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ]);
  });

  it('gives the reading order back when folded, every page once, blanks at the end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.constantFrom('auto' as const, 'sections' as const, 'perfect' as const),
        (pages, binding) => {
          const { plan } = planBooklet(pages, binding, 0.1);
          const order = readThrough(plan?.sides ?? []);
          expect(order.filter((page) => page > 0)).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
          expect(order.slice(pages).every((page) => page === 0)).toBe(true);
          expect(order.length % 4).toBe(0);
        },
      ),
    );
  });

  it('sets blanks before a back cover, so that it is outside', () => {
    const { plan } = planBooklet(6, 'saddle', 0.1, { backCover: true });
    expect(plan?.sides.map((side) => [side.left, side.right])).toEqual([
      [6, 1],
      [2, 0],
      [0, 3],
      [4, 5],
    ]);
    expect(plan?.blanks).toBe(2);
  });

  it('leaves the outer four pages of the filled book to a cover apart', () => {
    const pagesOf = (shape: { backCover?: boolean }) =>
      readThrough(planBooklet(86, 'sections', 0.13, { ...shape, coverApart: true }).plan?.sides ?? []);
    const inside = Array.from({ length: 84 }, (_, index) => index + 3);
    expect(pagesOf({})).toEqual(inside);
    expect(pagesOf({ backCover: true })).toEqual([...inside.slice(0, -1), 0]);
  });

  it('has nothing inside a cover apart of four pages', () => {
    const { plan, faults } = planBooklet(4, 'saddle', 0.1, { coverApart: true });
    expect(plan).toBeUndefined();
    expect(faults.map(({ rule }) => rule)).toEqual(['cover-pages']);
  });

  it('counts the leaves of blanks in the spine', () => {
    expect(planBooklet(86, 'sections', 0.13).plan?.spine).toBeCloseTo(44 * 0.13, 5);
  });

  it('moves inner sheets towards the spine by a thickness each, anew in every signature', () => {
    const { plan } = planBooklet(32, 'sections', 0.2);
    const fronts = plan?.sides.filter((side) => side.side === 'front') ?? [];
    expect(fronts.map((side) => Number(toMm(side.creep).toFixed(3)))).toEqual([0, 0.2, 0.4, 0.6, 0, 0.2, 0.4, 0.6]);
  });

  it.each([
    [20, [3, 2]],
    [68, [4, 4, 4, 3, 2]],
    [72, [4, 4, 4, 4, 2]],
    [4, [1]],
  ])('sews %i pages in signatures of %j sheets: never a single one beside others', (pages, expected) => {
    const sides = planBooklet(pages, 'sections', 0.1).plan?.sides ?? [];
    const sheets = (signature: number) => sides.filter((side) => side.signature === signature).length / 2;
    expect(expected.map((_, index) => sheets(index + 1))).toEqual(expected);
    expect(readThrough(sides)).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
  });

  it('proposes sections or perfect binding, with the spine, where a saddle stitch is too thick', () => {
    const { plan, faults } = planBooklet(96, 'saddle', 0.13);
    expect(plan).toBeUndefined();
    expect(faults[0]?.severity).toBe('error');
    expect(`${faults[0]?.message} ${faults[0]?.advice}`).toMatch(
      /64.*sections.*6 signatures of up to 16.*perfect.*6\.2 mm/,
    );
  });

  it('goes over to sections by itself, and says so', () => {
    const { plan, faults } = planBooklet(68, 'auto', 0.13);
    expect(plan?.binding).toBe('sections');
    expect(plan?.signatures).toBe(5);
    expect(faults.map((fault) => fault.severity)).toEqual(['info']);
  });

  it('has no back and nothing milled where it is stapled', () => {
    expect(planBooklet(32, 'saddle', 0.13).plan).toMatchObject({ spine: 0, spineAllowance: 0 });
  });

  it('mills the back of a perfect binding', () => {
    expect(planBooklet(96, 'perfect', 0.13).plan?.spineAllowance).toBe(3);
    expect(planBooklet(96, 'perfect', 0.13).faults).toEqual([]);
    expect(planBooklet(28, 'perfect', 0.13).faults.map(({ severity, rule }) => [severity, rule])).toEqual([
      ['warning', 'binding-pages'],
    ]);
    expect(planBooklet(96, 'perfect', 0.13).plan?.spine).toBeCloseTo(6.24, 5);
  });

  it('refuses a booklet on a wire', () => {
    expect(planBooklet(16, 'wire', 0.1).faults.map((fault) => fault.rule)).toEqual(['binding']);
  });
});
