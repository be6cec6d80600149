import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { BuildReport } from '../../src/build/order.ts';
import { servePreview } from '../../src/cli/watch/servePreview.ts';
import { newFolder } from './helpers.ts';

const artefact = { format: 'pdf', words: 1, bytes: 3, sha256: '', pages: 9 } as const;
const screen = { ...artefact, path: 'guide.pdf', edition: 'guide', purpose: 'screen' } as const;
const report: BuildReport = {
  manifest: {
    publication: 'P',
    version: '1',
    status: 'draft',
    builtFrom: '',
    artefacts: [screen, { ...artefact, path: 'guide-print.pdf', edition: 'guide', purpose: 'print' }],
  },
  unchanged: false,
  editions: [
    { edition: 'guide', artefacts: [screen], milliseconds: 1, kept: false, findings: [], changedPages: ['7', '8'] },
  ],
  findings: [],
  unknownEditions: [],
  knownEditions: [],
};

async function preview() {
  const out = join(newFolder(), 'dist');
  mkdirSync(out);
  for (const name of ['guide.pdf', 'guide-print.pdf', 'manifest.json']) writeFileSync(join(out, name), 'PDF');
  const served = await servePreview(out);
  onTestFinished(() => served.close());
  return served;
}
const statusOf = async (url: string) => (await fetch(url)).status;

test('the preview has a page, the screen files that were published, and nothing else', async () => {
  const { url, show } = await preview();
  expect(await (await fetch(url)).text()).toContain('<title>Preview</title>');
  expect(await statusOf(`${url}files/guide.pdf`)).toBe(404);
  show(report, 'guide refreshed');
  expect(await (await fetch(`${url}files/guide.pdf`)).text()).toBe('PDF');
  for (const path of ['files/guide-print.pdf', 'files/manifest.json', 'files/..%2Fdist%2Fguide.pdf', 'guide'])
    expect(await statusOf(`${url}${path}`)).toBe(404);
});

test('a browser is told of each build, and of the first page that looks different', async () => {
  const { url, show } = await preview();
  show(report, 'guide pages 7–8 refreshed');
  const stream = (await fetch(`${url}events`)).body?.getReader();
  const next = async () =>
    JSON.parse(
      Buffer.from((await stream?.read())?.value ?? [])
        .toString()
        .slice('data: '.length),
    );
  expect(await next()).toEqual({
    build: 1,
    files: ['guide.pdf'],
    said: 'guide pages 7–8 refreshed',
    changed: { 'guide.pdf': 7 },
  });
  const { manifest: _, ...failed } = { ...report, editions: [] };
  show(failed, 'nothing published');
  expect(await next()).toEqual({ build: 2, files: ['guide.pdf'], said: 'nothing published', changed: {} });
  await stream?.cancel();
});

test('a page of another address is told nothing', async () => {
  const { url, show } = await preview();
  show(report, '');
  const status = await new Promise((resolve, reject) => {
    const asked = request(`${url}files/guide.pdf`, { headers: { host: 'evil.example' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });
  expect(status).toBe(403);
});
