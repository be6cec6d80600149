import { describe, expect, test } from 'vitest';
import { createWorkshop } from '../../../src/build/index.ts';
import {
  constructsPublication,
  GROUNDS,
  newPublication,
  pressDocument,
  pressEdition,
  type Setting,
} from './pressDocument.ts';
import { LARGEST_OF_TABLES, MOST_COLUMNS, sizes, tableOf } from './sizes.ts';

// A sample of what tests/long tries whole: each size with one ground and one layout, each ground, each number of columns.

const LAYOUTS: readonly Setting['layout'][] = ['guide', 'large-print', 'toolbox'];
const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

describe('every construct', () => {
  const publication = constructsPublication();
  const workshop = createWorkshop();
  test.each(sizes.map((textSize, index) => ({ textSize, layout: pick(LAYOUTS, index), ground: pick(GROUNDS, index) })))(
    'at $textSize pt on $ground, as $layout',
    async (setting) => {
      const { errors, outside, bytes } = await pressEdition(publication, setting, workshop);
      expect(errors).toEqual([]);
      expect(outside).toEqual([]);
      expect(bytes?.length).toBeGreaterThan(0);
    },
  );
});

describe('tables', () => {
  const publication = newPublication();
  const workshop = createWorkshop();
  const columns = Array.from({ length: MOST_COLUMNS }, (_, index) => index + 1);
  const setting = (count: number): Setting => ({
    textSize: 12 + ((count * 7) % (LARGEST_OF_TABLES - 11)),
    layout: pick(LAYOUTS, count),
    ground: pick(GROUNDS, count),
  });
  test.each(columns.map((count) => ({ count, ...setting(count) })))(
    'of $count columns at $textSize pt, as $layout',
    async ({ count, ...own }) => {
      const { errors, outside } = await pressDocument(publication, tableOf(count), own, workshop);
      expect(errors).toEqual([]);
      expect(outside).toEqual([]);
    },
  );
});
