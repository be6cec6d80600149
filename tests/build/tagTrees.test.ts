import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printTags, readTags } from '../../src/pdf/index.ts';
import { build, newFolderForFile, PUBLICATIONS } from './support/build.ts';

/** `npm run tags:approve` writes the trees; a plain run of the tests only compares. */
const approves = process.env.MODE === 'approve';
const dist = newFolderForFile();

/** Longer texts are cut in the middle: that no word is lost is another test's business. */
const LONGEST = 160;
const HEAD = 90;
const TAIL = 50;
const shortened = (line: string): string =>
  line.length <= LONGEST ? line : `${line.slice(0, HEAD)} … ${line.slice(-TAIL)}`;

/** Numbers of pages change with any change of looks. */
const withoutPages = (line: string, index: number, lines: readonly string[]): string =>
  lines[index - 1]?.trim() === 'Link' ? line.replace(/\d+"$/, '0"') : line.replace(/(, page |Page )\d+/g, '$10');

/** The structure trees of all editions of a publication, as a listener comes through them. */
async function treesOf(name: string): Promise<string> {
  const out = join(dist, name);
  const { manifest, findings } = await build(join(PUBLICATIONS, name), [], undefined, out);
  if (!manifest) throw new Error(findings.map(({ message }) => message).join('\n'));
  return manifest.artefacts
    .filter(({ format, purpose }) => format === 'pdf' && purpose === 'screen')
    .map(({ path }) => {
      const { elements } = readTags(readFileSync(join(out, path)), path);
      return `# ${path}\n\n${printTags(elements).split('\n').map(withoutPages).map(shortened).join('\n')}`;
    })
    .join('\n');
}

describe('tag trees kept beside the publication', () => {
  it.each(['constructs', 'hostile', 'listening', 'partnership', 'smallest'])('%s', async (name) => {
    const path = join(PUBLICATIONS, name, 'tags.txt');
    const trees = await treesOf(name);
    if (approves) writeFileSync(path, trees);
    const kept = existsSync(path) ? readFileSync(path, 'utf8') : '';
    expect(trees, 'If the new structure is right: npm run tags:approve, and look at the difference in git.').toBe(kept);
  });
});
