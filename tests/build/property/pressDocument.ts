import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { layouts } from '../../../layouts/index.ts';
import { sweepWorkshop, type Workshop } from '../../../src/build/cache.ts';
import { prepare } from '../../../src/build/prepare.ts';
import { produce } from '../../../src/build/produce.ts';
import { steps } from '../../../src/build/steps.ts';
import { type Finding, hasErrors } from '../../../src/document/finding.ts';
import { textsOutside } from './textsOutside.ts';

export const LAYOUTS = ['guide', 'large-print', 'toolbox', 'tool', 'leaflet', 'sheet'] as const;
export const GROUNDS = ['white', 'cream', 'yellow', 'black', 'black-yellow'] as const;

/** How a document is set. */
export interface Setting {
  readonly layout: (typeof LAYOUTS)[number];
  readonly textSize: number;
  readonly ground: (typeof GROUNDS)[number];
}
export interface Pressed {
  readonly errors: readonly Finding[];
  readonly bytes: Uint8Array | undefined;
  /** Texts that stand out of their box. */
  readonly outside: readonly string[];
  /** A word was wider than its line and had to be parted. */
  readonly isParted: boolean;
}

const CONSTRUCTS = resolve(import.meta.dirname, '../../publications/constructs');

/** A folder for a publication with pictures, data and a diagram, but no text yet; removed after the file's last test. */
export function newPublication(): string {
  const folder = mkdtempSync(join(tmpdir(), 'press property-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of ['pictures', 'data']) cpSync(join(CONSTRUCTS, part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'guide'));
  return folder;
}

/** A copy of the publication that has each construct, to be set as one edition; removed after the file's last test. */
export function constructsPublication(): string {
  const folder = mkdtempSync(join(tmpdir(), 'press constructs-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(CONSTRUCTS, folder, { recursive: true });
  return folder;
}

/** Sets a document alone as an edition, from Markdown to a verified file, publishing apart. */
export function pressDocument(
  folder: string,
  markdown: string,
  setting: Setting,
  workshop: Workshop,
): Promise<Pressed> {
  const config = [
    'title: Random',
    'publisher: Some Partnership',
    'language: en-GB',
    'levels:',
    '  - { number: 1, name: Universal, colour: barley }',
    '  - { number: 2, name: Early Help, colour: reed }',
    'foot:',
    '  professional:',
    '    - { label: Emergency, value: "999", strong: true }',
    'editions: []',
  ];
  writeFileSync(join(folder, 'publication.yml'), `${config.join('\n')}\n`);
  writeFileSync(join(folder, 'guide/01.md'), markdown);
  return pressEdition(folder, setting, workshop);
}

/** The same for a publication's folder `guide`; whatever editions its publication.yml names last are replaced. */
export async function pressEdition(folder: string, setting: Setting, workshop: Workshop): Promise<Pressed> {
  const { layout, textSize, ground } = setting;
  const path = join(folder, 'publication.yml');
  const [before = ''] = readFileSync(path, 'utf8').split(/^editions:/m);
  const edition = `{ id: guide, layout: ${layout}, content: guide, textSize: ${textSize}, ground: ${ground} }`;
  writeFileSync(path, `${before}editions:\n  - ${edition}\n`);
  const read = await steps.read(folder);
  if (!read.publication || hasErrors(read.findings)) return refused(read.findings);
  const { documents, findings } = prepare(read.publication, read.findings, workshop, () => {});
  if (hasErrors(findings)) return refused(findings);
  const order = { publication: folder, out: join(folder, 'dist'), editions: [], program: 'test' };
  const production = await produce(documents, ['guide'], workshop, order, () => {});
  const document = documents.get('guide');
  const own = layouts[layout];
  const typeset = document && own && (await steps.typeset(steps.compose(document, own, workshop), new Map(), workshop));
  sweepWorkshop(workshop);
  return {
    outside: typeset ? textsOutside(typeset) : [],
    errors: errorsOf(production.findings),
    bytes: production.editions[0]?.files[0]?.bytes,
    isParted: production.findings.some(({ rule }) => rule === 'long-word'),
  };
}

const refused = (findings: readonly Finding[]): Pressed => ({
  errors: errorsOf(findings),
  bytes: undefined,
  outside: [],
  isParted: false,
});

const errorsOf = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error');
