import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, run } from '../helpers.ts';

const CONFIG = `title: Pathway
publisher: A Partnership
language: en-GB
parts:
  - { id: guide, title: The guide, version: "1.0" }
  - { id: tool, title: The tool, version: "1.0" }
editions:
  - { id: guide, layout: guide, content: guide }
`;
const FILES = {
  'publication.yml': CONFIG,
  'guide/01-a.md': '# A\n\nRing {{contacts.line}}.\n\n::diagram{name=way}\n',
  'guide/02-b.md': '---\ntitle: B\npart: tool\n---\nWords.\n',
  'data/contacts.yml': 'line: "01603 762445"\n',
  'data/diagrams/way.yml': 'kind: tiles\nalt: Two ways\ntiles: [{ title: One, words: Go }]\n',
};

function write(folder: string, files: { readonly [path: string]: string }): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
function publication(): string {
  const folder = newFolder();
  write(folder, FILES);
  return folder;
}
const changed = async (folder: string): Promise<readonly string[]> =>
  (await run(folder, ['check'])).out.split('\n').filter((line) => line.includes(' unsigned-change: '));

describe('press signoff', () => {
  test('records version and text of a part, and of no other', async () => {
    const folder = publication();
    expect((await run(folder, ['signoff', 'guide'])).exit).toBe(0);
    const record = JSON.parse(readFileSync(join(folder, 'signoff.json'), 'utf8')) as { [part: string]: object };
    expect(record).toEqual({ guide: { version: '1.0', hash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    await run(folder, ['signoff', 'tool']);
    const both = JSON.parse(readFileSync(join(folder, 'signoff.json'), 'utf8')) as object;
    expect(both).toEqual({ ...record, tool: expect.objectContaining({ version: '1.0' }) });
    expect(await changed(folder)).toEqual([]);
  });
  test.each([
    ['its text', { 'guide/01-a.md': FILES['guide/01-a.md'].replace('Ring', 'Call') }],
    ['a value that it names', { 'data/contacts.yml': 'line: "01603 000000"\n' }],
    ['a diagram that it shows', { 'data/diagrams/way.yml': FILES['data/diagrams/way.yml'].replace('Go', 'Stop') }],
  ])('a change of %s while the version stays is a warning', async (_, files) => {
    const folder = publication();
    await run(folder, ['signoff', 'guide', 'tool']);
    write(folder, files);
    expect(await changed(folder)).toEqual([expect.stringMatching(/^publication\.yml:5:46 warning .*“The guide”/)]);
    write(folder, { 'publication.yml': CONFIG.replace('1.0', '1.1') });
    expect(await changed(folder)).toEqual([]);
  });
  test('comments, line ends and names of files are no text', async () => {
    const folder = publication();
    await run(folder, ['signoff', 'guide', 'tool']);
    write(folder, {
      'guide/01-a.md': `\ufeff${FILES['guide/01-a.md']}<!-- a note -->\n`.replaceAll('\n', '  \r\n'),
      'data/contacts.yml': '# The line\nline: 01603 762445\n',
    });
    expect(await changed(folder)).toEqual([]);
  });
  test('without a part it says how each one stands, and records nothing', async () => {
    const folder = publication();
    const { out, exit } = await run(folder, ['signoff']);
    expect(exit).toBe(0);
    expect(out).toMatch(/guide\s+1\.0\s+not signed off\s+The guide/);
    expect(readdirSync(folder)).not.toContain('signoff.json');
  });
  test('an unknown part is wrong use', async () => {
    const { error, exit } = await run(publication(), ['signoff', 'guid']);
    expect(exit).toBe(2);
    expect(error).toContain('Did you mean "guide"?');
  });
  test('nothing is signed off that cannot be read', async () => {
    const folder = publication();
    write(folder, { 'guide/02-b.md': '---\ntitle: "B\n---\nx' });
    const { error, exit } = await run(folder, ['signoff', 'guide']);
    expect(exit).toBe(1);
    expect(error).toContain('Nothing was recorded.');
    expect(readdirSync(folder)).not.toContain('signoff.json');
  });
});
