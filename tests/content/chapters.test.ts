import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/content/plainText.ts';
import { brief, HEAD, nodesOf, publish, publishText } from './publish.ts';

const BOOK = `${HEAD}editions:\n  - { id: guide, layout: guide, content: guide }\n`;
const outline = ({ documents }: Awaited<ReturnType<typeof publish>>) =>
  documents.guide?.chapters.map(({ id, number, title }) => [id, number, plainText(title)]);
const headings = ({ documents }: Awaited<ReturnType<typeof publish>>) =>
  nodesOf(documents.guide?.chapters, 'heading').map(({ id, number, level, depth }) => [id, number, level, depth]);

describe('chapters', () => {
  test('one for each file, one for each level-1 heading', async () => {
    const book = await publish({
      'publication.yml': BOOK,
      'guide/01-first.md': '---\ntitle: The first\n---\n\nText',
      'guide/02-second.md': '# Second one {#two}\n\na\n\nThird one\n===\n\nb',
    });
    expect(outline(book)).toEqual([
      ['first', '1', 'The first'],
      ['two', '2', 'Second one'],
      ['third-one', '3', 'Third one'],
    ]);
  });
  test('text before the first heading has the publication’s title, and no number', async () => {
    expect(outline(await publishText('Before.\n\n# One\n\nx'))).toEqual([
      ['guide', undefined, 'Pathway'],
      ['one', '1', 'One'],
    ]);
  });
  test('a title that stands in the front matter and as heading is one', async () => {
    expect(outline(await publishText('---\ntitle: One\n---\n\n# One\n\nx'))).toEqual([['guide', '1', 'One']]);
  });
  test('a heading with another title begins a chapter of its own', async () => {
    expect(outline(await publishText('---\ntitle: All\n---\n\n# One\n\nx'))).toEqual([
      ['guide', '1', 'All'],
      ['one', '2', 'One'],
    ]);
  });
  test('an empty file is an error', async () => {
    expect(brief((await publishText('\n\n')).findings)).toEqual(['1:1 error empty-file']);
  });
  test('numbers leave out what is no chapter; a tool has its own', async () => {
    const file = (front: string) => `---\n${front}\n---\n\n## Section\n\nx`;
    const book = await publish({
      'publication.yml': BOOK,
      'guide/00.md': file('title: Worried\ntemplate: worried'),
      'guide/01.md': file('title: A'),
      'guide/02.md': file('title: Thanks\nnumbered: false'),
      'guide/03.md': file('title: B\ntemplate: plain'),
      'guide/04.md': file('title: Tool\ntemplate: tool\ntool: 6'),
    });
    expect(outline(book)?.map(([, number]) => number)).toEqual([undefined, '1', undefined, '2', '6']);
    expect(headings(book).map(([id, number]) => [id, number])).toEqual([
      ['section', undefined],
      ['section-2', '1.1'],
      ['section-3', undefined],
      ['section-4', '2.1'],
      ['section-5', '6.1'],
    ]);
    expect(book.documents.guide?.chapters[4]?.front).toEqual({ tool: '6' });
  });
  test('a tool’s zero stays', async () => {
    const { documents } = await publishText('---\ntitle: T\ntemplate: tool\ntool: 06\n---\nx');
    expect(documents.guide?.chapters[0]?.number).toBe('06');
  });
});

describe('headings', () => {
  test('skipped levels are closed, with a warning', async () => {
    const book = await publishText('# T\n\n## A\n\n#### B\n\n#### C\n\n### D\n\n## E\n');
    expect(headings(book).map(([, , level, depth]) => [level, depth])).toEqual([
      [2, 2],
      [4, 3],
      [4, 3],
      [3, 3],
      [2, 2],
    ]);
    expect(brief(book.findings)).toEqual(['5:1 warning heading-skip']);
  });
  test('one without words is an error, at its place', async () => {
    const book = await publishText('# T\n\n## {#help}\n\nWords.\n\n###\n');
    expect(brief(book.findings)).toEqual(['3:1 error empty-heading', '7:1 error empty-heading']);
  });
  test('a written name wins over one made from words; a repeated one is an error', async () => {
    const book = await publishText('# T\n\n## Help\n\n## Help\n\n## Other {#help}\n\n## Again {#help}\n');
    expect(headings(book).map(([id]) => id)).toEqual(['help-2', 'help-3', 'help', 'help']);
    expect(brief(book.findings)).toEqual(['9:1 error repeated-id']);
    expect(book.findings[0]?.message).toContain('guide.md, line 7');
  });
  test('names are unique over all files', async () => {
    const book = await publish({
      'publication.yml': BOOK,
      'guide/1.md': '# A\n\n## Use',
      'guide/2.md': '# B\n\n## Use',
    });
    expect(headings(book).map(([id]) => id)).toEqual(['use', 'use-2']);
  });
  test('accents and apostrophes in names', async () => {
    expect(headings(await publishText('# T\n\n## The child’s café, “here”'))[0]?.[0]).toBe('the-childs-cafe-here');
  });
});

describe('front matter', () => {
  test.each([
    ['---\ntitle: [\n---\nx', 'yaml'],
    ['---\ntitle: A\nx', 'front-matter'],
    ['---js\nprocess.exit(3)\n---\nx', 'front-matter'],
    ['---\n- a\n---\nx', 'front-matter'],
    ['---\ntitle: A\ntitle: B\n---\nx', 'repeated-key'],
    ['---\ntitle: A\ntemplate: tol\n---\nx', 'wrong-value'],
    ['---\ntitle: A\npart: nowhere\n---\nx', 'unknown-part'],
    ['---\ntitle: A\nonly: nowhere\n---\nx', 'unknown-edition'],
  ])('%j is an error', async (text, rule) => {
    expect((await publishText(text)).findings.map((finding) => `${finding.severity} ${finding.rule}`)).toContain(
      `error ${rule}`,
    );
  });
  test('a slip of the pen in a key is told; keys of a template are let through', async () => {
    const { findings, documents } = await publishText('---\ntitle: A\ntemplte: tool\nline: One line\n---\nx');
    expect(brief(findings)).toEqual(['3:1 warning unknown-key']);
    expect(documents.guide?.chapters[0]?.front).toMatchObject({ line: 'One line' });
  });
  test('errors count lines from the beginning of the file', async () => {
    const { findings } = await publishText('---\ntitle: A\nnumbered: perhaps\n---\n\n{{x.y}}');
    expect(brief(findings)).toEqual(['3:11 error wrong-value', '6:1 error unknown-variable']);
  });
});
