import { expect, it } from 'vitest';
import { maskContent } from '../../../src/visual/compare/maskContent.ts';
import { masksOn } from '../../../src/visual/compare/masksOn.ts';
import type { PageContent } from '../../../src/visual/page/content.ts';

const run = (text: string, x: number, y: number) => ({ style: 0, x, y, width: 10, text });
const content: PageContent = {
  width: 300,
  height: 400,
  styles: [{ font: 'Sans', size: 12, colour: '#000000' }],
  runs: [
    run('before', 20, 50),
    run('in', 100, 50),
    run('right', 190, 50),
    run('above', 100, 10),
    run('below', 100, 90),
  ],
  shapes: [],
  pictures: [],
  links: [],
};

it('a mask hides what stands inside it, and nothing on any side', () => {
  const seen = maskContent(content, [[80, 30, 100, 40]]).runs.map(({ text }) => text);
  expect(seen).toEqual(['before', 'right', 'above', 'below']);
});

it('a mask lies on its pages, or on all; its area is in mm', () => {
  const mask = (...pages: readonly number[]) => ({
    pages,
    area: [0, 0, 25.4, 50.8] as const,
    reason: `on ${pages.join() || 'all'}`,
    until: { version: '2' },
  });
  const { boxes, reasons } = masksOn(2, [mask(), mask(1), mask(2, 3)]);
  expect(reasons).toEqual(['on all', 'on 2,3']);
  expect(boxes[0]?.map((side) => Math.round(side))).toEqual([0, 0, 72, 144]);
});
