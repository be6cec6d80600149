import { readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildPublication, createWorkshop } from '../../src/build/index.ts';
import type { Progress } from '../../src/build/order.ts';
import { copyOf, filesOf } from './support/build.ts';

/** A published publication, and a way to build it again as a new process does. */
async function published() {
  const publication = copyOf('partnership');
  const out = join(publication, '../dist');
  const build = async () => {
    const steps: string[] = [];
    const listen = (progress: Progress) => void (progress.kind === 'step' && steps.push(progress.step));
    const order = { publication, out, editions: [], program: 'test' };
    const { unchanged, findings } = await buildPublication(order, createWorkshop({ buildsOnce: true }), listen);
    return { unchanged, steps, findings };
  };
  const { findings } = await build();
  return { out, build, findings, files: filesOf(out) };
}

test('where nothing has changed nothing but reading is done, and the output is not touched', async () => {
  const { out, build, findings, files } = await published();
  const state = () => [readlinkSync(out), ...Object.keys(files).map((name) => statSync(join(out, name)).mtimeMs)];
  const before = state();
  expect(await build()).toEqual({ unchanged: true, steps: ['read'], findings });
  expect(state()).toEqual(before);
});

const harm: { readonly [what: string]: (out: string) => void } = {
  'a file that is gone': (out) => rmSync(join(out, 'guide.pdf')),
  'a file with another byte': (out) => {
    const path = join(out, 'notes.pdf');
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(1000) ^ 1, 1000);
    writeFileSync(path, bytes);
  },
  'a file cut short': (out) =>
    writeFileSync(join(out, 'notes.pdf'), readFileSync(join(out, 'notes.pdf')).subarray(0, 99)),
  'a file too many': (out) => writeFileSync(join(out, 'other.pdf'), 'not ours'),
  'a manifest that says something else': (out) => {
    const path = join(out, 'manifest.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Helping early', 'Helping late'));
  },
  'a manifest that is gone': (out) => rmSync(join(out, 'manifest.json')),
  'an output that is gone': (out) => rmSync(out),
};

test.each(Object.entries(harm))('%s is put right', async (_, doHarm) => {
  const { out, build, files } = await published();
  doHarm(out);
  expect(await build()).toMatchObject({ unchanged: false });
  expect(filesOf(out)).toEqual(files);
  expect(await build()).toMatchObject({ unchanged: true });
});
