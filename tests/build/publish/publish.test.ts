import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Manifest, sha256 } from '../../../src/build/manifest.ts';
import { clearLitter } from '../../../src/build/publish/clearLitter.ts';
import { placeOf } from '../../../src/build/publish/place.ts';
import { type BuiltEdition, type Issue, publish } from '../../../src/build/publish/publish.ts';

/** A process id that nobody has: above what Linux gives out (4194304). */
const NOBODY = 4194999;

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'press publish ü-'));
  out = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const built = (edition: string, text: string): BuiltEdition => {
  const bytes = Buffer.from(text);
  const artefact = {
    path: `${edition}.pdf`,
    edition,
    format: 'pdf' as const,
    purpose: 'screen' as const,
    pages: 1,
    words: 1,
    bytes: bytes.length,
    sha256: sha256(bytes),
  };
  return { edition, key: `key of ${text}`, findings: [], files: [{ artefact, bytes }] };
};
const issue = (texts: { [edition: string]: string }, now: readonly string[], required = now): Issue => ({
  publication: 'P',
  version: '1',
  status: 'draft',
  builtFrom: Object.values(texts).join(),
  findings: [],
  editions: Object.entries(texts).map(([id, text]) => ({ id, key: `key of ${text}` })),
  required,
  built: now.map((id) => built(id, texts[id] ?? '')),
});
const manifest = (): Manifest => JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
const editions = () => manifest().artefacts.map(({ edition }) => edition);
const buildsLeft = () => readdirSync(join(folder, '.press-builds')).sort();
const text = (edition: string) => readFileSync(join(out, `${edition}.pdf`), 'utf8');

test('a build is shown whole, with a manifest that names every file', async () => {
  await publish(out, issue({ guide: 'g1', card: 'c1' }, ['guide', 'card']));
  expect(editions()).toEqual(['guide', 'card']);
  expect(readdirSync(out).sort()).toEqual(['card.pdf', 'guide.pdf', 'manifest.json']);
  expect(readdirSync(folder).sort()).toEqual(['.press-builds', 'dist']);
});

test('one edition replaces its own files, and others stay that are true to their sources', async () => {
  await publish(out, issue({ guide: 'g1', card: 'c1' }, ['guide', 'card']));
  await publish(out, issue({ guide: 'g1', card: 'c2' }, ['card']));
  expect([text('guide'), text('card')]).toEqual(['g1', 'c2']);
  expect(editions()).toEqual(['guide', 'card']);
});

test('an edition whose sources have changed since goes', async () => {
  await publish(out, issue({ guide: 'g1', card: 'c1' }, ['guide', 'card']));
  await publish(out, issue({ guide: 'g2', card: 'c2' }, ['card']));
  expect(readdirSync(out).sort()).toEqual(['card.pdf', 'manifest.json']);
});

test('an edition whose file was damaged is not kept', async () => {
  await publish(out, issue({ guide: 'g1', card: 'c1' }, ['guide', 'card']));
  writeFileSync(join(out, 'guide.pdf'), 'xx');
  const result = await publish(out, issue({ guide: 'g1', card: 'c2' }, ['card'], ['guide', 'card']));
  expect(result).toEqual({ kind: 'missing', editions: ['guide'] });
  expect(text('card')).toBe('c1');
  expect(buildsLeft()).toEqual(['dist-1', 'dist-1.json']);
});

test('an edition that lacks its print files is kept for the screen alone', async () => {
  const first = issue({ guide: 'g1', card: 'c1' }, ['guide', 'card']);
  await publish(out, { ...first, built: first.built.map((each) => ({ ...each, lacksPrint: true as const })) });
  const next = issue({ guide: 'g1', card: 'c2' }, ['card'], ['guide', 'card']);
  expect(await publish(out, next)).toEqual({ kind: 'missing', editions: ['guide'] });
  expect((await publish(out, { ...next, screenOnly: true })).kind).toBe('published');
  expect([text('guide'), text('card')]).toEqual(['g1', 'c2']);
});

test('nothing is kept from an output whose manifest is not the one that was published', async () => {
  await publish(out, issue({ guide: 'g1', card: 'c1' }, ['guide', 'card']));
  const path = join(out, 'manifest.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"version": "1"', '"version": "2"'));
  const result = await publish(out, issue({ guide: 'g1', card: 'c2' }, ['card'], ['guide', 'card']));
  expect(result).toEqual({ kind: 'missing', editions: ['guide'] });
});

test('nothing is kept from a folder of another hand that the output leads to', async () => {
  await publish(out, issue({ guide: 'g1', card: 'c1' }, ['guide', 'card']));
  cpSync(join(folder, '.press-builds'), join(folder, 'other'), { recursive: true });
  rmSync(out);
  symlinkSync(join('other', 'dist-1'), out);
  const result = await publish(out, issue({ guide: 'g1', card: 'c2' }, ['card'], ['guide', 'card']));
  expect(result).toEqual({ kind: 'missing', editions: ['guide'] });
  expect(text('card')).toBe('c1');
});

test('older builds and the litter of killed ones are cleared', async () => {
  await publish(out, issue({ guide: 'g1' }, ['guide']));
  const builds = join(folder, '.press-builds');
  mkdirSync(join(builds, 'dist-77'));
  writeFileSync(join(builds, 'dist-77.owner'), `${NOBODY} ${hostname()}\n`);
  symlinkSync('dist-77', join(builds, 'dist-77.link'));
  await publish(out, issue({ guide: 'g2' }, ['guide']));
  const left = readdirSync(builds);
  expect(left).toHaveLength(2);
  expect(left.every((name) => /^dist-78(\.json)?$/.test(name))).toBe(true);
});

test('a copy of a build, a real folder, is replaced', async () => {
  await publish(out, issue({ guide: 'g1' }, ['guide']));
  const copy = join(folder, 'copy');
  cpSync(join(folder, 'dist'), copy, { recursive: true, dereference: true });
  const result = await publish(copy, issue({ guide: 'g2' }, ['guide']));
  expect(result.kind).toBe('published');
  expect(readFileSync(join(copy, 'guide.pdf'), 'utf8')).toBe('g2');
  expect(text('guide')).toBe('g1');
});

test('a real folder that a killed build had moved aside is put back, or cleared once another stands there', async () => {
  await publish(out, issue({ guide: 'g1' }, ['guide']));
  const builds = join(folder, '.press-builds');
  const aside = join(builds, 'dist-aside');
  cpSync(join(folder, 'dist'), aside, { recursive: true, dereference: true });
  rmSync(out);
  expect((await publish(out, issue({ guide: 'g1', card: 'c1' }, ['card'], ['guide', 'card']))).kind).toBe('missing');
  expect(text('guide')).toBe('g1');
  cpSync(out, aside, { recursive: true });
  expect((await publish(out, issue({ guide: 'g2' }, ['guide']))).kind).toBe('published');
  expect(text('guide')).toBe('g2');
  expect(existsSync(aside)).toBe(false);
  cpSync(out, aside, { recursive: true, dereference: true });
  await publish(out, issue({ guide: 'g3' }, ['guide']));
  expect([text('guide'), existsSync(aside)]).toEqual(['g3', false]);
});

test('clearing up keeps the build that is shown, and those of other machines', async () => {
  await publish(out, issue({ guide: 'g1' }, ['guide']));
  const builds = join(folder, '.press-builds');
  mkdirSync(join(builds, 'dist-8'));
  writeFileSync(join(builds, 'dist-8.owner'), `${NOBODY} some-other-machine\n`);
  mkdirSync(join(builds, 'dist-9'));
  await clearLitter(placeOf(out), 1);
  expect(buildsLeft()).toEqual(['dist-1', 'dist-1.json', 'dist-8', 'dist-8.owner']);
  expect(text('guide')).toBe('g1');
});

test('a folder with files of another hand is left alone', async () => {
  mkdirSync(out);
  writeFileSync(join(out, 'letter.txt'), 'mine');
  const result = await publish(out, issue({ guide: 'g1' }, ['guide']));
  expect(result.kind === 'refused' && result.finding.message).toContain('letter.txt');
  expect(readdirSync(out)).toEqual(['letter.txt']);
});

test('an output that cannot be written is a finding', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const result = await publish(join(file, 'dist'), issue({ guide: 'g1' }, ['guide']));
  expect(result.kind === 'refused' && result.finding.message).toContain('a part of its path is a file');
});

test('builds at once into one output both end well, and the last is whole', async () => {
  const texts = ['a', 'b', 'c', 'd', 'e', 'f'];
  const results = await Promise.all(texts.map((t) => publish(out, issue({ guide: t }, ['guide']))));
  expect(results.map(({ kind }) => kind)).toEqual(texts.map(() => 'published'));
  expect(manifest().artefacts[0]?.sha256).toBe(sha256(text('guide')));
  expect(readdirSync(join(folder, '.press-builds')).filter((name) => !name.includes('.'))).toHaveLength(1);
});

test('two editions built at once into one output are both there', async () => {
  const texts = { guide: 'g', card: 'c' };
  await Promise.all([publish(out, issue(texts, ['guide'])), publish(out, issue(texts, ['card']))]);
  expect(editions()).toEqual(['guide', 'card']);
});

test('the lock of a process that died is taken over', async () => {
  mkdirSync(join(folder, '.press-builds'));
  writeFileSync(join(folder, '.press-builds', 'dist-lock'), `${NOBODY} ${hostname()}\n`);
  const result = await publish(out, issue({ guide: 'g1' }, ['guide']));
  expect(result.kind).toBe('published');
});
