import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { build, flow, P, text } from '../../pdf/support/flow.ts';
import { run, written } from './files.ts';

/** Lightest and darkest of each plate, 255 being no ink, and how much of it has ink. */
async function separations(path: string) {
  const out = join(dirname(path), 'page');
  run(
    'gs',
    '-q',
    '-dNOPAUSE',
    '-dBATCH',
    '-sDEVICE=tiffsep',
    '-r50',
    '-dUseCropBox=false',
    `-sOutputFile=${out}%d.tif`,
    path,
  );
  const plates: { [name: string]: { least: number; covered: number } } = {};
  for (const name of readdirSync(dirname(path))) {
    const plate = /\((\w+)\)\.tif$/.exec(name)?.[1];
    if (!plate) continue;
    const { data } = await sharp(join(dirname(path), name))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    plates[plate] = {
      least: data.reduce((least, value) => Math.min(least, value), 255),
      covered: data.filter((value) => value < 250).length,
    };
  }
  return plates;
}

describe('print', () => {
  it('has text on the black plate alone, over a ground that runs on under it', async () => {
    const blocks = [{ elements: P, box: { ...text('Black text on a tint', 0, {}, 30), ground: 'tint' } }];
    const path = written(build(flow(blocks), { ink: 'print', tags: false }));
    const plates = await separations(path);
    expect(plates.Yellow?.covered).toBe(0);
    // 10 % of cyan and 4 % of magenta, nowhere more, nowhere less: no letter is cut out of the tint.
    expect(plates.Cyan?.least).toBeGreaterThan(225);
    expect(plates.Magenta?.least).toBeGreaterThan(240);
    expect(plates.Black?.least).toBeLessThan(20);
    expect(plates.Black?.covered).toBeLessThan(plates.Cyan?.covered ?? 0);
  });
});
