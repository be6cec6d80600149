import { describe, expect, test } from 'vitest';
import { parseFile } from '../../src/content/parse/parseFile.ts';
import type { Block } from '../../src/document/nodes.ts';
import { bare, brief, nodesOf } from './publish.ts';

const parse = (text: string) => parseFile({ path: 'folder/a.md', text, hash: '' });
const blocks = (text: string): readonly Block[] => parse(text).chapters[0]?.blocks ?? [];
const said = (text: string) => brief(parse(text).findings);
const text = (value: string) => ({ type: 'text', value });
const paragraph = (value: string) => ({ type: 'paragraph', children: [text(value)] });

describe('running text', () => {
  test('line ends and runs of spaces are one space, character references are characters', () => {
    expect(bare(blocks('One   &amp;\n  two &#8211; &nbsp;x'))).toEqual([paragraph('One & two – \u00a0x')]);
  });
  test('<br>, <sup> and <sub> work; comments are not printed', () => {
    expect(bare(blocks('a<br>b<!-- no --> x<sup>2</sup> H<sub>2</sub>O'))).toEqual([
      {
        type: 'paragraph',
        children: [
          text('a'),
          { type: 'break' },
          text('b x'),
          { type: 'raised', children: [text('2')] },
          text(' H'),
          { type: 'lowered', children: [text('2')] },
          text('O'),
        ],
      },
    ]);
  });
  test.each([
    ['<br> at the beginning', '<br>One', 'One'],
    ['a comment before text', '<!-- no --> One', 'One'],
    ['a comment over empty lines', '<!-- no\n\nno --> One', 'One'],
  ])('%s leaves the paragraph', (_, source, words) => {
    expect(nodesOf(blocks(source), 'text').map(({ value }) => value)).toEqual([words]);
  });
  test.each([
    ['<script>x</script>', '1:1 error html'],
    ['a <iframe src="x"></iframe>', '1:3 error html'],
    ['<div>\nx\n</div>', '1:1 error html'],
    ['a <sup>b', '1:3 error unclosed-html'],
    ['a\n\n<!-- no', '3:1 error unclosed-html'],
  ])('%s is an error with its place', (source, expected) => {
    expect(said(source)).toContain(expected);
  });
  test('an HTML error names what it found', () => {
    expect(parse('x <u>y</u>').findings[0]?.message).toBe('The HTML <u> cannot be used here.');
  });
  test('values, flags, languages and abbreviations', () => {
    expect(
      bare(blocks('**{{ contacts.line }}** {!call-now} [Dzień *dobry*]{lang=pl} [NEET]{abbr="not in “work”"}')),
    ).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'strong', children: [{ type: 'variable', path: 'contacts.line' }] },
          text(' '),
          { type: 'flag', name: 'call-now', words: [] },
          text(' '),
          {
            type: 'language',
            language: 'pl',
            children: [text('Dzień '), { type: 'emphasis', children: [text('dobry')] }],
          },
          text(' '),
          { type: 'abbreviation', expansion: 'not in “work”', children: [text('NEET')] },
        ],
      },
    ]);
  });
  test.each([
    ['{{contacts line', '1:1 error variable-syntax'],
    ['::: remember', '1:1 error directive-in-text'],
    ['One\n:: page-break', '2:1 warning directive-in-text'],
    ['::page-break now', '1:1 warning directive-in-text'],
    ['a ![b](my leaf.png)', '1:3 error misread-link'],
    ['a\nsee [b](my form.docx)', '2:5 warning misread-link'],
    ['a\n##Help', '2:1 warning misread-heading'],
    ['[a]{langg=pl}', '1:1 error unknown-setting'],
    ['[a](javascript:alert)', '1:1 error unsafe-link'],
    ['[a](other.md)', '1:1 error dead-link'],
    ['[a](#)', '1:1 warning empty-link'],
    ['[a]()', '1:1 warning empty-link'],
    ['![a](https://example.org/x.png)', '1:1 error remote-picture'],
    ['![a](../../x.png)', '1:1 error picture-outside'],
    ['a[^x]', '1:2 error dead-footnote'],
    ['[^x]: a', '1:1 error unused-footnote'],
    ['a[^x]\n\n[^x]: b\n\n[^x]: c', '5:1 error repeated-footnote'],
  ])('%s gives %s', (source, expected) => {
    expect(said(source)).toEqual([expected]);
  });
  test('a dead link keeps its words', () => {
    expect(bare(blocks('see [the **form**](#) now'))).toEqual([
      { type: 'paragraph', children: [text('see the '), { type: 'strong', children: [text('form')] }, text(' now')] },
    ]);
  });
  test('braces that are no settings are text', () => {
    expect(bare(blocks('a {b} {#} {x=} c'))).toEqual([paragraph('a {b} {#} {x=} c')]);
  });
});

describe('blocks', () => {
  test('a paragraph takes a name', () => {
    expect(bare(blocks('Text {#my-text}'))).toEqual([{ ...paragraph('Text'), id: 'my-text' }]);
  });
  test('a picture alone is a figure, its path counted from the file, its title the caption', () => {
    expect(bare(blocks('![A leaf](pictures/leaf.svg "One *leaf*")'))).toEqual([
      {
        type: 'figure',
        src: 'folder/pictures/leaf.svg',
        alternative: 'A leaf',
        decorative: false,
        caption: [text('One '), { type: 'emphasis', children: [text('leaf')] }],
      },
    ]);
  });
  test('{decorative} marks a picture, in a line too', () => {
    expect(bare(blocks('![](/a.svg){decorative}\n\nx ![](../b.svg){decorative} y'))).toMatchObject([
      { type: 'figure', src: 'a.svg', decorative: true },
      { children: [text('x '), { type: 'picture', src: 'b.svg', decorative: true }, text(' y')] },
    ]);
  });
  test('definition lists: several definitions, several paragraphs, a named term', () => {
    expect(
      bare(blocks('Step up {#up}\n: More help.\n\n  Indeed.\n: Also this.\n\nStep down\n: Less.\n\nAfter.')),
    ).toEqual([
      {
        type: 'definitionList',
        entries: [
          { id: 'up', term: [text('Step up')], blocks: ['More help.', 'Indeed.', 'Also this.'].map(paragraph) },
          { term: [text('Step down')], blocks: [paragraph('Less.')] },
        ],
      },
      paragraph('After.'),
    ]);
  });
  test('footnotes go on over lines, and over indented paragraphs', () => {
    const { notes, chapters, findings } = parse('a[^1] b[^two]\n[^1]: one\nmore\n\n    again\n[^two]: two');
    expect(findings).toEqual([]);
    expect(bare(notes)).toEqual([
      { label: '1', blocks: [paragraph('one more'), paragraph('again')] },
      { label: 'two', blocks: [paragraph('two')] },
    ]);
    expect(chapters[0]?.blocks).toHaveLength(1);
  });
  test('lists keep their start, their tasks and their depth', () => {
    const [list] = blocks('3. a\n4. b\n   - [x] c');
    expect(bare(list)).toMatchObject({
      type: 'list',
      ordered: true,
      start: 3,
      tight: true,
      items: [
        {},
        { blocks: [{}, { type: 'list', ordered: false, items: [{ checked: true, blocks: [paragraph('c')] }] }] },
      ],
    });
  });
  test('200 levels of lists, 10,000 letters in a word', () => {
    const nested = Array.from({ length: 200 }, (_, level) => `${'  '.repeat(level)}- level ${level}`).join('\n');
    expect(nodesOf(blocks(nested), 'list')).toHaveLength(200);
    expect(nodesOf(blocks('a'.repeat(10_000)), 'text')[0]?.value).toHaveLength(10_000);
  });
});

describe('directives', () => {
  test('what stands inside one another: longer fences, or the same', () => {
    const inner = { type: 'remember', title: [], blocks: [paragraph('x')] };
    const expected = [{ type: 'group', id: 'a', blocks: [inner] }, paragraph('y')];
    expect(bare(blocks('::::block{#a}\n:::remember\nx\n:::\n::::\ny'))).toEqual(expected);
    expect(bare(blocks(':::block{#a}\n:::remember\nx\n:::\n:::\ny'))).toEqual(expected);
  });
  test('colons in code do not close', () => {
    expect(bare(blocks(':::remember\n```\n:::\n```\n:::'))).toEqual([
      { type: 'remember', title: [], blocks: [{ type: 'code', language: '', value: ':::' }] },
    ]);
  });
  test('in a list, and right after a paragraph', () => {
    expect(bare(blocks('- a\n\n  :::remember\n  b\n  :::\n\nc\n:::quote[Me]\nd\n:::'))).toMatchObject([
      { type: 'list', items: [{ blocks: [paragraph('a'), { type: 'remember', blocks: [paragraph('b')] }] }] },
      paragraph('c'),
      { type: 'quote', title: [text('Me')], blocks: [paragraph('d')] },
    ]);
  });
  test.each([
    [':::rememmber\nx\n:::', '1:1 error unknown-directive'],
    ['x\n\n:::remember\ny', '3:1 error unclosed-directive'],
    [':::\n\nx', '1:1 error unclosed-directive'],
    [':::remember A title\nx\n:::', '1:13 error directive-settings'],
    [':::remember{colour=red}\nx\n:::', '1:12 error unknown-setting'],
    ['- a\n:::remember\nb\n:::', '2:1 warning directive-in-list'],
    ['::page-brake', '1:1 error unknown-directive'],
    ['::include', '1:1 error directive-settings'],
    [':::steps\nx\n:::', '1:1 error directive-content'],
    [':::questions\n- a\n\nx\n:::', '4:1 error directive-content'],
    [':::table\nx\n:::', '2:1 error directive-content'],
    [':::form\n- a {scale="0-10"}\n:::', '2:1 error directive-settings'],
    [':::form\n- a {lins=3}\n:::', '2:1 error unknown-setting'],
    [':::only\nx\n:::', '1:1 error directive-settings'],
    ['::remember', '1:1 error directive-settings'],
  ])('%j gives %s', (source, expected) => {
    expect(said(source)).toContain(expected);
  });
  test('an unknown one names the nearest, and keeps its text', () => {
    const { findings, chapters } = parse(':::rememmber\nx\n:::');
    expect(findings[0]?.advice).toBe('Did you mean “remember”?');
    expect(bare(chapters[0]?.blocks)).toEqual([{ type: 'group', blocks: [paragraph('x')] }]);
  });
  test('levels, questions, steps, open points', () => {
    expect(
      bare(
        blocks(
          ':::levels[Food]{#m1}\n1. a\n2. b\n:::\n:::questions[Ask]\nFirst\n1. c\n:::\n:::steps\n1. d\n:::\n:::open-point{owner="Unit A" by=2023-09-01}\ne\n:::',
        ),
      ),
    ).toEqual([
      {
        type: 'levels',
        id: 'm1',
        title: [text('Food')],
        entries: [
          { level: 1, blocks: [paragraph('a')] },
          { level: 2, blocks: [paragraph('b')] },
        ],
      },
      { type: 'questions', title: [text('Ask')], blocks: [paragraph('First')], items: [{ blocks: [paragraph('c')] }] },
      { type: 'steps', title: [], items: [{ blocks: [paragraph('d')] }] },
      { type: 'openPoint', owner: 'Unit A', by: '2023-09-01', blocks: [paragraph('e')] },
    ]);
  });
  test('forms', () => {
    const [form] = blocks(
      ':::form[Record]\n- Only *words*\n- Name {line}\n- Why? {lines=4}\n- Told {boxes="The child|A “parent”"}\n- Worry {scale="0-10" from="worst" to="safest"}\n- Plan {table="What|Who" rows=2}\n- Draw {space=100}\n:::',
    );
    expect(bare(form)).toMatchObject({
      type: 'form',
      title: [text('Record')],
      fields: [
        { kind: 'text', label: [text('Only '), { type: 'emphasis' }] },
        { kind: 'line', label: [text('Name')], amount: 1 },
        { kind: 'lines', amount: 4 },
        { kind: 'boxes', choices: ['The child', 'A “parent”'] },
        {
          kind: 'scale',
          choices: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
          from: 'worst',
          to: 'safest',
        },
        { kind: 'table', choices: ['What', 'Who'], amount: 2 },
        { kind: 'space', amount: 100 },
      ],
    });
  });
});

test('braces without end are told once, and stay text', () => {
  const [many, braces] = [20_000, '{{a'];
  expect(said(`Text ${braces.repeat(many)}`)).toEqual(['1:6 error variable-syntax']);
  const brace = '{a ';
  expect(bare(blocks(brace.repeat(many)))).toEqual([paragraph(brace.repeat(many).trim())]);
});

describe('tables', () => {
  const cells = (source: string) => {
    const [table] = nodesOf(blocks(source), 'table');
    const row = ({ cells: all }: NonNullable<typeof table>['body'][number]) =>
      all.map(
        ({ column, columnSpan, rowSpan, blocks: inside }) =>
          `${column} ${columnSpan}x${rowSpan} ${nodesOf(inside, 'text')
            .map(({ value }) => value)
            .join()}`,
      );
    return { head: table?.head.map(row), body: table?.body.map(row) };
  };
  test('joined cells make rectangles', () => {
    expect(cells('| a | << | b |\n|---|---|---|\n| c | d | << |\n| ^^ | ^^ | << |\n| e | f | g |')).toEqual({
      head: [['0 2x1 a', '2 1x1 b']],
      body: [['0 1x2 c', '1 2x2 d'], [], ['0 1x1 e', '1 1x1 f', '2 1x1 g']],
    });
  });
  test.each([
    ['nothing above', '| a | b |\n|---|---|\n| ^^ | c |', '3:3 error table-span'],
    ['nothing to the left', '| a | b |\n|---|---|\n| << | c |', '3:3 error table-span'],
    ['no rectangle', '| a | b |\n|---|---|\n| c | << |\n| ^^ | d |', '4:8 error table-span'],
    ['a cell too many', '| a | b |\n|---|---|\n| c | d | e |', '3:11 error table-cells'],
  ])('%s is an error', (_, source, expected) => {
    expect(said(source)).toEqual([expected]);
  });
  test('caption, widths, head column, lines and lists of cells', () => {
    const [table] = blocks(
      ':::table[Signs]{head-column widths="1 3"}\n| a | b |\n|:--|--:|\n| c<br>d | e<br>- f<br>- **g** |\n:::',
    );
    expect(bare(table)).toMatchObject({
      caption: [text('Signs')],
      rowHeads: true,
      columns: [
        { align: 'left', share: 1 },
        { align: 'right', share: 3 },
      ],
      body: [
        {
          cells: [
            { blocks: [{ type: 'paragraph', children: [text('c'), { type: 'break' }, text('d')] }] },
            {
              blocks: [
                paragraph('e'),
                {
                  type: 'list',
                  items: [{ blocks: [paragraph('f')] }, { blocks: [{ children: [{ type: 'strong' }] }] }],
                },
              ],
            },
          ],
        },
      ],
    });
  });
  test('an empty head row is no head; a table may be empty', () => {
    expect(cells('| | |\n|---|---|\n| a | b |')).toEqual({ head: [], body: [['0 1x1 a', '1 1x1 b']] });
    expect(cells('| a |\n|---|')).toEqual({ head: [['0 1x1 a']], body: [] });
  });
});
