import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPublication } from '../../src/content/index.ts';
import { plainText } from '../../src/content/plainText.ts';
import { brief, type Files, HEAD, inFolder, ONE, publish, publishText, readFindings } from './publish.ts';

const guide = { 'guide.md': 'Text.' };
const said = async (files: Files): Promise<readonly string[]> => brief(await readFindings(files));
const config = (text: string): Promise<readonly string[]> => said({ 'publication.yml': text, ...guide });
const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20">${inner}</svg>`;
const pictures = (files: Files) => said({ 'publication.yml': ONE, ...guide, ...files });

describe('publication.yml', () => {
  test('four keys and a file are enough', async () => {
    const { documents, findings } = await publish({ 'publication.yml': ONE, ...guide });
    expect(findings).toEqual([]);
    expect(documents.guide?.config).toMatchObject({
      shortTitle: 'Pathway',
      status: 'draft',
      version: '0.1',
      levels: [],
    });
    expect(documents.guide?.edition).toMatchObject({ textSize: 12, ground: 'white' });
  });
  test('versions and numbers stay as they were written', async () => {
    const { documents } = await publish({
      'publication.yml': `${ONE}version: 1.10\n`,
      'guide.md': '{{contacts.line}}',
      'data/contacts.yml': 'line: 03448008020\n',
    });
    expect(documents.guide?.config.version).toBe('1.10');
    expect(JSON.stringify(documents.guide?.chapters)).toContain('03448008020');
  });
  test('an unknown key names the nearest known one', async () => {
    const findings = await readFindings({ 'publication.yml': `${ONE}publsher: x\n`, ...guide });
    expect(brief(findings)).toEqual(['6:1 error unknown-key']);
    expect(findings[0]?.advice).toContain('“publisher”');
  });
  test('an unknown key in an edition has its own place', async () => {
    expect(
      await config(`${HEAD}editions:\n  - id: guide\n    layout: guide\n    textsize: 18\n    content: guide.md\n`),
    ).toEqual(['7:5 error unknown-key']);
  });
  test.each([
    ['a key given twice', `${ONE}title: again\n`, '6:1 error repeated-key'],
    ['no title', ONE.replace('title: Pathway\n', ''), '1:1 error missing-key'],
    ['a quotation mark left open', `${ONE}subtitle: "open\n`, '7:1 error yaml'],
    ['a tab', `${HEAD}editions:\n\t- x\n`, '5:1 error yaml'],
    ['a tag', `${ONE}subtitle: !!js/function x\n`, '6:11 error yaml-tag'],
    ['an id that is a path', ONE.replace('id: guide,', 'id: ../guide,'), '5:11 error wrong-value'],
    ['a negative text size', ONE.replace('content:', 'textSize: -3, content:'), '5:43 error wrong-value'],
    ['an absurd text size', ONE.replace('content:', 'textSize: 400, content:'), '5:43 error wrong-value'],
    ['no editions', `${HEAD}editions: []\n`, '4:11 error wrong-value'],
    [
      'a repeated edition id',
      `${ONE}  - { id: guide, layout: toolbox, content: guide.md }\n`,
      '6:11 error repeated-edition',
    ],
    ['no such content', ONE.replace('guide.md', 'gide.md'), '5:42 error no-content'],
    ['content outside the folder', ONE.replace('guide.md', '../x'), '5:42 error content-outside'],
    ['a date that is none', `${ONE}date: 1 May\n`, '6:7 error wrong-value'],
    [
      'two levels of one number',
      `${ONE}levels:\n  - { number: 1, name: A, colour: barley }\n  - { number: 1, name: B, colour: reed }\n`,
      '8:15 error repeated-key',
    ],
    [
      'two parts of one id',
      `${ONE}parts:\n  - { id: a, title: A, version: 1 }\n  - { id: a, title: B, version: 1 }\n`,
      '8:11 error repeated-key',
    ],
    ['an id that is a sentence', ONE.replace('id: guide', `id: ${'g'.repeat(200)}`), '5:11 error wrong-value'],
    ['a sheet of nothing', `${ONE}print: { sheet: { width: 0, height: 9 } }\n`, '6:26 error wrong-value'],
    ['print in words', `${ONE}print: "yes"\n`, '6:9 error wrong-value'],
    [
      'the name of another’s print file',
      `${ONE}  - { id: guide-office, layout: guide, content: guide.md }\nprint: true\n`,
      '6:11 error repeated-edition',
    ],
    ['a day that is none', `${ONE}date: 2023-02-31\n`, '6:7 error wrong-value'],
  ])('%s is an error with its place', async (_, text, expected) => {
    expect(await config(text)).toContain(expected);
  });
  test('a bomb of aliases is refused', async () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let level = 1; level < 9; level++) {
      const [name, last] = ['abcdefghij'[level], 'abcdefghij'[level - 1]];
      bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${last}`).join(',')}]`);
    }
    const said = await config(`${ONE}keywords:\n${bomb.map((line) => `  ${line}`).join('\n')}\n`);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/error yaml$/);
  });
  test('an alias that holds itself is refused', async () => {
    expect((await config(`${ONE}keywords: &k [*k]\n`))[0]).toMatch(/error yaml$/);
  });
  test('an unknown layout is an error when the layouts are known', async () => {
    const findings = await inFolder(
      { 'publication.yml': ONE.replace('layout: guide', 'layout: giude'), ...guide },
      async (folder) => (await readPublication(folder, { layouts: ['guide', 'card'] })).findings,
    );
    expect(brief(findings)).toEqual(['5:26 error unknown-layout']);
    expect(findings[0]?.advice).toBe('Did you mean “guide”?');
  });
  test('a missing publication.yml is said so', async () => {
    expect(await said({ 'publcation.yml': ONE })).toEqual(['1:1 error no-publication']);
  });
});

describe('editions', () => {
  const tools = { 'toolbox/02-b.md': '# B', 'toolbox/01-a.md': '# A', 'toolbox/notes.txt': '' };
  test('each: file makes one of every file, in the order of their names', async () => {
    const { documents } = await publish({
      'publication.yml': `${HEAD}editions:\n  - { id: tool, layout: tool, content: toolbox/, each: file }\n`,
      ...tools,
    });
    expect(Object.values(documents).map(({ edition }) => [edition.id, edition.file])).toEqual([
      ['tool-01-a', 'toolbox/01-a.md'],
      ['tool-02-b', 'toolbox/02-b.md'],
    ]);
  });
  test('large print repeats the edition of the same content', async () => {
    const { documents } = await publish({
      'publication.yml': `${HEAD}editions:\n  - { id: tool, layout: tool, content: toolbox, each: file }\n  - { id: large, layout: large-print, content: toolbox }\n  - { id: box, layout: toolbox, content: toolbox }\n`,
      ...tools,
    });
    expect(documents.large?.edition).toMatchObject({ ordinary: 'box', textSize: 18 });
  });
  test('a file that no edition takes is told', async () => {
    expect(await said({ 'publication.yml': ONE, ...guide, 'left.md': 'x', 'README.md': 'x' })).toEqual([
      '1:1 warning unused-file',
    ]);
  });
});

describe('text files', () => {
  test('a byte-order mark and CRLF are taken', async () => {
    const { findings, documents } = await publish({
      'publication.yml': `\ufeff${ONE}`,
      'guide.md': '\ufeff---\r\ntitle: T\r\n---\r\n\r\nOne\r\n\r\n{{no.such}}\r\n',
    });
    expect(brief(findings)).toEqual(['7:1 error unknown-variable']);
    expect(documents.guide?.chapters[0]?.title).toMatchObject([{ value: 'T' }]);
  });
  test.each([
    ['bytes that are not UTF-8', new Uint8Array([65, 10, 66, 0xe9, 67]), '2:2 error encoding'],
    ['NUL', 'A\nB\0C', '2:2 error control-character'],
    ['UTF-8 that was taken for Windows-1252', 'A\nBâ€™s C', '2:2 error encoding'],
    ['what is left of a merge', 'A\n\nB\n>>>>>>> branch\n', '4:1 error merge-marks'],
    ['a letter under 31 marks', `A\nBe${'\u0301'.repeat(31)}C`, '2:2 error piled-marks'],
  ])('%s: an error with its place', async (_, content, expected) => {
    expect(await said({ 'publication.yml': ONE, 'guide.md': content })).toEqual([expected]);
  });
  test('what only follows from a file that cannot be read is not told', async () => {
    const files = { 'publication.yml': ONE, 'guide.md': 'B\0', 'data/contacts.yml': 'line: "01632 960 001"\n' };
    expect(await said(files)).toEqual(['1:2 error control-character']);
  });
  test('a letter may carry 30 marks', async () => {
    expect(await said({ 'publication.yml': ONE, 'guide.md': `Be${'\u0301'.repeat(30)}C` })).toEqual([]);
  });
  test('links out of the folder are refused', async () => {
    const findings = await inFolder(
      { 'publication/publication.yml': ONE, 'publication/guide.md': 'x', 'secret.md': 'y' },
      async (folder) => {
        await symlink(join(folder, 'secret.md'), join(folder, 'publication/out.md'));
        await mkdir(join(folder, 'publication/data'));
        await symlink(folder, join(folder, 'publication/data/all'));
        return (await readPublication(join(folder, 'publication'))).findings;
      },
    );
    expect(findings.map(({ rule, position }) => `${position.file} ${rule}`)).toEqual([
      'data/all link-out',
      'out.md link-out',
    ]);
  });
});

describe('pictures', () => {
  test('kind, size and hash are found out', async () => {
    const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const read = await inFolder(
      { 'publication.yml': ONE, ...guide, 'a.png': png, 'b.svg': svg('<path d="M0 0"/>') },
      (folder) => readPublication(folder),
    );
    expect(read.findings).toEqual([]);
    expect(read.publication?.pictures).toMatchObject({
      'a.png': { kind: 'png', width: 30, height: 20 },
      'b.svg': { kind: 'svg', width: 10, height: 20 },
    });
    expect(read.publication?.pictures['a.png']?.hash).toMatch(/^[0-9a-f]{64}$/);
  });
  test.each([
    ['a script', svg('<script>1</script>')],
    ['an event handler', svg('<path onload="x"/>')],
    ['an outside reference', svg('<image href="https://example.org/x.png"/>')],
    ['a file', svg('<use xlink:href="other.svg#a"/>')],
    ['an outside style', svg('<style>@import "x.css";</style>')],
    ['an address in a style', svg('<rect style="fill:url(http://x/y)"/>')],
    ['a hidden script address', svg('<a href="&#106;avascript:1"/>')],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`],
    ['no end', svg('').slice(0, -3)],
  ])('an SVG with %s is refused', async (_, text) => {
    expect(await pictures({ 'x.svg': text })).toEqual(['1:1 error picture-unsafe']);
  });
  test('a picture cut short is refused', async () => {
    const noise = {
      width: 200,
      height: 200,
      channels: 3 as const,
      noise: { type: 'gaussian' as const, mean: 128, sigma: 30 },
    };
    const jpeg = await sharp({ create: { ...noise, background: '#888' } })
      .jpeg()
      .toBuffer();
    expect(await pictures({ 'x.jpg': jpeg.subarray(0, jpeg.length / 2) })).toEqual(['1:1 error picture-damaged']);
    expect(await pictures({ 'x.jpg': 'no picture' })).toEqual(['1:1 error picture-kind']);
  });
  test('a bomb of points is refused without being opened', async () => {
    const header = Buffer.from('89504e470d0a1a0a0000000d49484452000186a0000186a0080200000000000000', 'hex');
    expect((await pictures({ 'x.png': header }))[0]).toMatch(/error picture-(?:size|damaged)$/);
  });
});

test('reading changes nothing in the folder', async () => {
  await inFolder({ 'publication.yml': ONE, ...guide }, async (folder) => {
    await writeFile(join(folder, 'guide.md'), '---js\nprocess.exit(3)\n---\nx');
    expect(brief((await readPublication(folder)).findings)).toEqual([]);
  });
});

test('blocks of YAML and tabs in words are one line', async () => {
  const { documents } = await publishText('---\ntitle: |\n  A title\nlead: "a\\tb"\n---\nx', {
    'publication.yml': ONE.replace('title: Pathway', 'title: >\n  Path\n  way'),
  });
  expect(documents.guide?.title).toBe('Path way');
  expect(plainText(documents.guide?.chapters[0]?.title ?? [])).toBe('A title');
  expect(plainText(documents.guide?.chapters[0]?.lead ?? [])).toBe('a b');
});

test('editions of files have ids that every file system takes', async () => {
  const { documents } = await publish({
    'publication.yml': `${HEAD}editions:\n  - { id: tool, layout: tool, content: tools, each: file }\n`,
    'tools/02 Für\\wen?.md': '# A\n\n:::only{edition="tool-02-fur-wen"}\nx\n:::',
    'tools/Über.md': '# B\n\n:::only{edition="tool"}\nx\n:::',
  });
  expect(Object.keys(documents)).toEqual(['tool-02-fur-wen', 'tool-uber']);
  const blocks = Object.values(documents).map(({ chapters }) => chapters[0]?.blocks.length);
  expect(blocks).toEqual([1, 1]);
});
