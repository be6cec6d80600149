import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOf, filesOf } from './support/build.ts';
import { runPress } from './support/pressCommand.ts';

test('the same source gives the same bytes in another folder, time zone and language', async () => {
  const here = join(copyOf('partnership'), '..');
  const there = join(copyOf('partnership'), '..');
  const [first, second] = await Promise.all([
    runPress(here, ['build'], { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }),
    runPress(there, ['build', '--publication', 'content', '--json'], {
      TZ: 'America/New_York',
      LANG: 'C',
      LC_ALL: 'C',
    }),
  ]);
  expect([first.exit, second.exit]).toEqual([0, 0]);
  expect(filesOf(join(there, 'dist'))).toEqual(filesOf(join(here, 'dist')));
});
