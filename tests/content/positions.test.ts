import { describe, expect, test } from 'vitest';
import { parseFile } from '../../src/content/parse/parseFile.ts';
import { nodesOf } from './publish.ts';

/** Texts as `line:column words`. */
const places = (text: string): readonly string[] =>
  nodesOf(parseFile({ path: 'a.md', text, hash: '' }).chapters, 'text').map(
    ({ position, value }) => `${position.line}:${position.column} ${value}`,
  );

describe('every piece of text knows its line and column', () => {
  test('in paragraphs, with marks and links', () => {
    expect(places('One **two** three\nfour *five*.\n\n[six](#a) `x` seven')).toEqual([
      '1:1 One ',
      '1:7 two',
      '1:12  three four ',
      '2:7 five',
      '2:12 .',
      '4:2 six',
      '4:10  ',
      '4:14  seven',
    ]);
  });
  test('after front matter', () => {
    expect(places('---\ntitle: A\nid: b\n---\n\nText')).toEqual(['6:1 Text', '2:8 A']);
  });
  test('in nested lists', () => {
    expect(places('- one\n  - two\n\n    three\n10. four\n    five')).toEqual([
      '1:3 one',
      '2:5 two',
      '4:5 three',
      '5:5 four five',
    ]);
  });
  test('in task lists', () => {
    expect(places('- [x] done **well**\n- [ ] open')).toEqual(['1:7 done ', '1:14 well', '2:7 open']);
  });
  test('in quotations within quotations, and lists in them', () => {
    expect(places('> one\n> > two\n>\n> - three\n>   four')).toEqual(['1:3 one', '2:5 two', '4:5 three four']);
  });
  test('in directives within directives', () => {
    expect(places('::::block{#a}\nOne\n\n:::remember[**Two** three]\n- four\n:::\n::::\n\nfive')).toEqual([
      '2:1 One',
      '4:15 Two',
      '4:20  three',
      '5:3 four',
      '9:1 five',
    ]);
  });
  test('in tables, behind escaped bars and line breaks', () => {
    expect(places('| a | b |\n|---|---|\n| c \\| d **e** | f<br>g |\n|h|i')).toEqual([
      '1:3 a',
      '1:7 b',
      '3:3 c | d ',
      '3:12 e',
      '3:18 f',
      '3:23 g',
      '4:2 h',
      '4:4 i',
    ]);
  });
  test('in a list of a cell', () => {
    expect(places('| a |\n|---|\n| - b<br>- c |')).toEqual(['1:3 a', '3:5 b', '3:12 c']);
  });
  test('in headings, definition lists and footnotes', () => {
    const { chapters, notes } = parseFile({
      path: 'a.md',
      text: '##  One {#x}\n\nTerm\n: two\n\n  three\n\nText[^n].\n\n[^n]: four\n    five',
      hash: '',
    });
    const found = nodesOf([chapters, notes], 'text').map(
      ({ position, value }) => `${position.line}:${position.column} ${value}`,
    );
    expect(found).toEqual(['1:5 One', '3:1 Term', '4:3 two', '6:3 three', '8:1 Text', '8:9 .', '10:7 four five']);
  });
  test('with tabs, indented continuations and entities', () => {
    expect(places('-\tone\n\n\ttwo &amp; three **four**')).toEqual(['1:3 one', '3:2 two & three ', '3:20 four']);
  });
});
