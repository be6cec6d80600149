import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { changesIn } from '../../src/cli/watch/changesIn.ts';
import { newFolder, run } from './helpers.ts';

const PARTNERSHIP = resolve(import.meta.dirname, '../publications/partnership');

test('changes are told once, with those of the output left out', async () => {
  const folder = newFolder();
  const stop = new AbortController();
  mkdirSync(join(folder, 'guide'));
  mkdirSync(join(folder, 'dist'));
  const changes = changesIn(folder, join(folder, 'dist'), stop.signal);
  writeFileSync(join(folder, 'dist/guide.pdf'), '');
  writeFileSync(join(folder, 'guide/01.md'), 'One.');
  appendFileSync(join(folder, 'guide/01.md'), 'Two.');
  expect((await changes.next()).filter((path) => path.endsWith('.md') || path.startsWith('dist/'))).toEqual([
    'guide/01.md',
  ]);
  stop.abort();
  expect(await changes.next()).toEqual([]);
});

test('an edit refreshes the editions that it touches', async () => {
  const folder = newFolder();
  cpSync(PARTNERSHIP, join(folder, 'content'), { recursive: true });
  const stop = new AbortController();
  const lines: { changed: string[]; refreshed: string[] }[] = [];
  const out = {
    write: (text: string) => {
      lines.push(JSON.parse(text));
      if (lines.length === 1) appendFileSync(join(folder, 'content/notes.md'), '\nMore.\n');
      else stop.abort();
    },
  };
  await Promise.race([run(folder, ['watch', '--json'], { out, stop: stop.signal }), pause(30_000)]);
  expect(lines.map(({ changed, refreshed }) => [changed, refreshed])).toEqual([
    [[], ['guide', 'guide-large-print-18', 'notes']],
    [['notes.md'], ['notes']],
  ]);
});
