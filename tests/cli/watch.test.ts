import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { changesIn } from '../../src/cli/watch/changesIn.ts';
import { newFolder, run } from './helpers.ts';

const PARTNERSHIP = resolve(import.meta.dirname, '../publications/partnership');
/** ms after which a build that never comes is one that was never begun: a busy machine takes its time. */
const timeout = 300_000;

/** Ends a watch, at the latest when the test has ended. */
function newStop(): AbortController {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  return stop;
}

test('changes are told once, with those of the output left out', { timeout }, async () => {
  const folder = newFolder();
  const stop = newStop();
  mkdirSync(join(folder, 'guide'));
  mkdirSync(join(folder, 'dist'));
  const changes = changesIn(folder, join(folder, 'dist'), stop.signal);
  writeFileSync(join(folder, 'dist/guide.pdf'), '');
  writeFileSync(join(folder, 'guide/01.md'), 'One.');
  appendFileSync(join(folder, 'guide/01.md'), 'Two.');
  const told: string[] = [];
  while (!told.includes('guide/01.md')) told.push(...(await changes.next()));
  expect(told.filter((path) => path.endsWith('.md') || path.startsWith('dist/'))).toEqual(['guide/01.md']);
  stop.abort();
  expect(await changes.next()).toEqual([]);
});

test('an edit refreshes the editions that it touches', { timeout }, async () => {
  const folder = newFolder();
  cpSync(PARTNERSHIP, join(folder, 'content'), { recursive: true });
  const stop = newStop();
  const lines: { changed: string[]; refreshed: string[] }[] = [];
  const out = {
    write: (text: string) => {
      lines.push(JSON.parse(text));
      if (lines.length === 1) appendFileSync(join(folder, 'content/notes.md'), '\nMore.\n');
      else stop.abort();
    },
  };
  await run(folder, ['watch', '--json'], { out, stop: stop.signal });
  expect(lines.map(({ changed, refreshed }) => [changed, refreshed])).toEqual([
    [[], ['guide', 'guide-large-print-18', 'notes']],
    [['notes.md'], ['notes']],
  ]);
});

test('what is broken is told, the last good pages stay, and what is mended is published', { timeout }, async () => {
  const folder = newFolder();
  cpSync(PARTNERSHIP, join(folder, 'content'), { recursive: true });
  const notes = join(folder, 'content/notes.md');
  const good = readFileSync(notes, 'utf8');
  const manifest = () => readFileSync(join(folder, 'dist/manifest.json'), 'utf8');
  const stop = newStop();
  const published: string[] = [];
  const edits = [
    () => writeFileSync(notes, `${good}\nSee [it](#nowhere).\n`),
    () => writeFileSync(notes, `${good}\nOpening hours TBC.\n`),
    () => writeFileSync(notes, good),
    () => stop.abort(),
  ];
  let printed = '';
  const out = {
    write: (text: string) => {
      printed += text;
      if (!/refreshed in|nothing published|nothing to refresh/.test(text)) return;
      published.push(manifest());
      edits.shift()?.();
    },
  };
  await run(folder, ['watch'], { out, stop: stop.signal });
  const lines = printed
    .replaceAll(/ in \d+(?:\.\d)? m?s/g, '')
    .split('\n')
    .filter((line) => !line.includes('"press check"') && line !== '');
  expect(lines).toEqual([
    'guide, guide-large-print-18, notes refreshed',
    expect.stringMatching(/^content\/notes\.md:\d+:\d+ error dead-reference: Nothing here has the name “#nowhere”\./),
    expect.stringMatching(/^notes\.md changed: nothing published \(1 error.*last good build$/),
    expect.stringMatching(/^content\/notes\.md:\d+:\d+ warning placeholder: “TBC”/),
    '1 finding mended.',
    expect.stringMatching(/^notes\.md changed: notes page \d+ refreshed$/),
    '1 finding mended.',
    expect.stringMatching(/^notes\.md changed: notes page \d+ refreshed$/),
  ]);
  expect(published[1]).toBe(published[0]);
  expect(published[2]).not.toBe(published[0]);
  expect(published[3]).toBe(published[0]);
});
