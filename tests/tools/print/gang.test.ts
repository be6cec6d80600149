import { describe, expect, it } from 'vitest';
import { gangCards } from '../../../src/print/index.ts';
import { card, cmykPages } from '../../print/support/cmykPages.ts';
import { pressJob } from '../../print/support/job.ts';
import { boxesOf, run, written } from './programs.ts';

const pointsPerMillimetre = 72 / 25.4;

/** Strokes of a page as mutool reads them, in pt from the upper left: `x1 y1 x2 y2`, of straight lines alone. */
function linesOn(path: string, page: number): readonly (readonly number[])[] {
  const trace = run('mutool', 'trace', path, `${page}`);
  return [
    ...trace.matchAll(
      /<stroke_path[^>]*transform="([^"]*)"[^>]*>\s*((?:<(?:moveto|lineto)[^>]*\/>\s*){2})<\/stroke_path>/g,
    ),
  ].map(([, transform = '', points = '']) => {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform.trim().split(/\s+/).map(Number);
    return [...points.matchAll(/x="([-\d.]+)" y="([-\d.]+)"/g)].flatMap(([, x, y]) => [
      a * Number(x) + c * Number(y) + e,
      b * Number(x) + d * Number(y) + f,
    ]);
  });
}

const ordered = ([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]) => [
  Math.min(x1, x2),
  Math.min(y1, y2),
  Math.max(x1, x2),
  Math.max(y1, y2),
];

describe('front and back of a gang sheet', () => {
  it.each([
    ['A4', 'long'],
    ['A4', 'short'],
    ['SRA3', 'long'],
    ['SRA3', 'short'],
  ] as const)('meet to 0.01 mm on %s turned on the %s edge', async (sheet, turn) => {
    const { bytes, plan } = await gangCards(await cmykPages({ pages: 2, trim: card }), await pressJob(), {
      sheet,
      turn,
    });
    const path = written(bytes);
    const [, , width = 0, height = 0] = boxesOf(path, 'MediaBox')[0] ?? [];
    const upright = (turn === 'long') === (plan?.height ?? 0) >= (plan?.width ?? 0);
    const fronts = linesOn(path, 1).map(ordered);
    const backs = linesOn(path, 2)
      .map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) =>
        upright ? [width - x1, y1, width - x2, y2] : [x1, height - y1, x2, height - y2],
      )
      .map(ordered);
    expect(fronts.length).toBeGreaterThan(10);
    expect(backs.length).toBe(fronts.length);
    for (const front of fronts) {
      const apart = Math.min(
        ...backs.map((back) => Math.max(...front.map((value, index) => Math.abs(value - (back[index] ?? 0))))),
      );
      expect(apart / pointsPerMillimetre).toBeLessThan(0.01);
    }
  });
});
