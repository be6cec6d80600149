import { describe, expect, test } from 'vitest';
import { createWorkshop } from '../../src/build/index.ts';
import {
  constructsPublication,
  GROUNDS,
  newPublication,
  pressDocument,
  pressEdition,
  type Setting,
} from '../build/property/pressDocument.ts';
import { LARGEST_OF_TABLES, MOST_COLUMNS, sizes, tableOf } from '../build/property/sizes.ts';

// Every construct at every size on every ground; tables of every number of columns.

const LAYOUTS: readonly Setting['layout'][] = ['guide', 'large-print', 'toolbox', 'tool', 'sheet'];
const settings = LAYOUTS.flatMap((layout) => GROUNDS.map((ground) => ({ layout, ground })));

describe('every construct at every size', () => {
  const publication = constructsPublication();
  test.each(settings)('as $layout on $ground', async (setting) => {
    const workshop = createWorkshop();
    for (const textSize of sizes) {
      const { errors, outside, bytes } = await pressEdition(publication, { ...setting, textSize }, workshop);
      expect([textSize, errors, outside]).toEqual([textSize, [], []]);
      expect(bytes?.length).toBeGreaterThan(0);
    }
  });
});

describe('tables of 1 to 12 columns at every size', () => {
  const publication = newPublication();
  test.each(LAYOUTS)('as %s', async (layout) => {
    const workshop = createWorkshop();
    for (const textSize of sizes.filter((size) => size <= LARGEST_OF_TABLES))
      for (let columns = 1; columns <= MOST_COLUMNS; columns++) {
        const setting = { layout, textSize, ground: 'white' as const };
        const { errors, outside } = await pressDocument(publication, tableOf(columns), setting, workshop);
        expect([textSize, columns, errors, outside]).toEqual([textSize, columns, [], []]);
      }
  });
});
