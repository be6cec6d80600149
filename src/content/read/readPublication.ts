import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../document/finding.ts';
import type { Picture } from '../../document/publication.ts';
import { finding } from '../finding.ts';
import type { Publication, SignOff, SourceFile, YamlFile } from '../model.ts';
import { nearest } from '../nearest.ts';
import { signoffSchema } from '../schema/dataSchemas.ts';
import { explainIssues } from '../schema/explainIssues.ts';
import { checkData } from './checkData.ts';
import { checkNames } from './checkNames.ts';
import { editionsWithText } from './editionsWithText.ts';
import { expandEditions } from './expandEditions.ts';
import { CONFIG, DATA, DIAGRAM, PICTURE_FILE, SIGNOFF, WORDS } from './fileKinds.ts';
import { filesOf } from './filesOf.ts';
import { openShelf, type Shelf } from './openShelf.ts';
import { readConfig } from './readConfig.ts';
import { type ReadMemory, readOnce } from './readMemory.ts';
import type { ReadOptions } from './readOptions.ts';
import { LARGEST_PICTURE, readPicture } from './readPicture.ts';
import { readProfiles } from './readProfiles.ts';
import { unusedFiles } from './unusedFiles.ts';
import { walkFolder } from './walkFolder.ts';

/** A publication as it stands on the disk, and what is wrong with its files. */
export interface ReadResult {
  /** Absent when publication.yml cannot be used. */
  readonly publication?: Publication;
  readonly findings: readonly Finding[];
}

const START = { file: CONFIG, line: 1, column: 1 };

/**
 * Reads a publication's folder: the only step that touches the disk for text and data. Never throws for what an editor may
 * have done wrong; each wrong thing is a finding with its place.
 */
export async function readPublication(root: string, options: ReadOptions = {}): Promise<ReadResult> {
  const folder = await realpath(root).catch(() => undefined);
  if (folder === undefined || !(await stat(folder)).isDirectory()) {
    return { findings: [finding('error', 'no-publication', START, `There is no folder “${root}”.`)] };
  }
  const { paths, findings: walked } = await walkFolder(folder);
  if (!paths.includes(CONFIG)) return { findings: [...walked, noConfig(paths)] };

  const shelf = openShelf(folder, options.memory);
  const configFile = await shelf.yaml(CONFIG);
  if (!configFile) return { findings: [...walked, ...shelf.findings] };
  const read = readConfig(configFile);
  if (!read.config) return { findings: [...walked, ...read.findings] };
  const expanded = expandEditions(read.config.editions, paths, configFile, options.layouts, read.config.print);
  const all = { ...read.config, editions: expanded.editions };

  const taken = [...new Set(all.editions.flatMap((edition) => filesOf(edition, paths)))];
  const files = await readFiles(taken, shelf);
  const profiles = await readProfiles(all, paths, configFile, shelf);
  const config = { ...all, ...profiles.named, editions: editionsWithText(all, files) };
  const data = await readNamed(DATA, paths, shelf);
  const diagrams = await readNamed(DIAGRAM, paths, shelf);
  const pictures = await readPictures(folder, paths, shelf, options.memory ?? new Map());
  const words = paths.includes(WORDS) ? await shelf.text(WORDS) : undefined;
  const signoff = await readSignoff(paths, shelf);

  const publication: Publication = {
    root: folder,
    config,
    configFile,
    files,
    data: data.files,
    diagrams: diagrams.files,
    pictures: pictures.pictures,
    words: wordList(words?.text ?? ''),
    signoff: signoff.signoff,
    hashes: shelf.hashes,
  };
  const findings = [
    ...walked,
    ...expanded.findings,
    ...unusedFiles(paths, taken, all.editions),
    ...data.findings,
    ...diagrams.findings,
    ...checkData(data.files, diagrams.files),
    ...checkNames(publication, options),
    ...pictures.findings,
    ...profiles.findings,
    ...signoff.findings,
    ...shelf.findings,
  ];
  return { publication, findings };
}

function noConfig(paths: readonly string[]): Finding {
  const near = nearest(
    CONFIG,
    paths.filter((path) => /\.ya?ml$/.test(path)),
  );
  const advice = near === undefined ? 'Write one, or let “press init” do it.' : `Is it “${near}”? Give it this name.`;
  return finding('error', 'no-publication', START, `The folder has no ${CONFIG}.`, advice);
}

async function readFiles(paths: readonly string[], shelf: Shelf): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  for (const path of paths) {
    const file = await shelf.text(path);
    if (file) files.push(file);
  }
  return files;
}

/** The YAML files whose path fits, under the name that the pattern takes out of it. */
async function readNamed(pattern: RegExp, paths: readonly string[], shelf: Shelf) {
  const files: { [name: string]: YamlFile } = Object.create(null);
  const findings: Finding[] = [];
  for (const path of paths) {
    const name = pattern.exec(path)?.[1];
    if (name === undefined) continue;
    const other = files[name];
    if (other) {
      const place = { file: path, line: 1, column: 1 };
      findings.push(
        finding('error', 'repeated-key', place, `“${other.file}” has the same name.`, 'Keep one of the two.'),
      );
      continue;
    }
    const file = await shelf.yaml(path);
    if (file) files[name] = file;
  }
  return { files, findings };
}

async function readPictures(folder: string, paths: readonly string[], shelf: Shelf, memory: ReadMemory) {
  const pictures: { [path: string]: Picture } = Object.create(null);
  const findings: Finding[] = [];
  for (const path of paths) {
    if (!PICTURE_FILE.test(path)) continue;
    const bytes = await shelf.bytes(path, LARGEST_PICTURE);
    if (!bytes) continue;
    const absolute = join(folder, path);
    const read = await readOnce(memory, `picture ${absolute}`, shelf.hashes[path] ?? '', () =>
      readPicture(path, absolute, bytes),
    );
    findings.push(...read.findings);
    if (read.picture) pictures[path] = read.picture;
  }
  return { pictures, findings };
}

async function readSignoff(paths: readonly string[], shelf: Shelf) {
  // JSON is YAML: the same reader gives positions.
  const file = paths.includes(SIGNOFF) ? await shelf.yaml(SIGNOFF) : undefined;
  const none: { readonly [part: string]: SignOff } = {};
  if (!file) return { signoff: none, findings: [] };
  const result = signoffSchema.safeParse(file.value);
  return result.success
    ? { signoff: result.data, findings: [] }
    : { signoff: none, findings: explainIssues(result.error, signoffSchema, file) };
}

const wordList = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '');
