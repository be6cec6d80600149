import { describe, expect, it } from 'vitest';
import { coverLand, layersOf, longLand } from '../../../layouts/theme/land.ts';

const numbers = (path: string): readonly (readonly [number, number])[] =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe('the land', () => {
  it.each([2, 3, 4, 5])('with %d layers stays inside its view', (layers) => {
    for (let index = 0; index < 9; index++) {
      const { land, left } = longLand(layers, { index, windows: 9 }, 600, 400, 3);
      for (const { path } of layersOf(land, { left, width: 600 }))
        for (const [x, y] of numbers(path)) {
          expect(x).toBeGreaterThanOrEqual(-0.01);
          expect(x).toBeLessThanOrEqual(600.01);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(400.01);
        }
    }
  });
  it('climbs to all layers in the middle of the book and comes down again', () => {
    const seen = Array.from({ length: 9 }, (_, index) => {
      const { land, left } = longLand(4, { index, windows: 9 }, 600, 400, 3);
      return layersOf(land, { left, width: 600 }).filter(({ path }) => path !== '').length;
    });
    expect(seen[0]).toBe(2);
    expect(seen[4]).toBe(4);
    expect(seen[8]).toBeLessThan(4);
    expect(Math.max(...seen)).toBe(4);
  });
  it('begins every layer on the cover, each further along', () => {
    const layers = layersOf(coverLand(4, 600, 460, 460, 4), { left: 0, width: 600 });
    const shoulders = layers.map(({ shoulder }) => shoulder);
    expect([...shoulders].sort((a, b) => a - b)).toEqual(shoulders);
    expect(layers.every(({ path }) => path !== '')).toBe(true);
  });
  it('joins what a view’s edge cuts: neighbouring windows meet', () => {
    const heightAt = (index: number, edge: 'left' | 'right'): number => {
      const { land, left } = longLand(4, { index, windows: 9 }, 600, 400, 3);
      const view = edge === 'left' ? { left: left + 372, width: 100 } : { left, width: 372 };
      const top = layersOf(land, view)[1];
      const points = numbers(top?.path ?? '');
      const x = edge === 'left' ? 0 : 372;
      return Math.min(...points.filter(([px]) => Math.abs(px - x) < 0.02).map(([, y]) => y));
    };
    expect(heightAt(0, 'right')).toBeCloseTo(heightAt(0, 'left'), 1);
  });
});
