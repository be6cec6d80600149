import { expect, it } from 'vitest';
import { checkTags } from '../../../src/pdf/tags/checkTags.ts';
import type { TagElement, TagKid } from '../../../src/pdf/tags/tagTree.ts';

const words = (text: string): TagKid => ({ kind: 'content', page: 0, mcid: 0, text, drawn: false });
const element = (type: string, kids: readonly TagKid[], attributes: TagElement['attributes'] = {}): TagElement => ({
  kind: 'element',
  type,
  attributes,
  kids,
});
function complaints(...kids: readonly TagKid[]): readonly string[] {
  const said: string[] = [];
  checkTags([element('Document', [element('Sect', kids)])], (rule, _, message) => said.push(`${rule}: ${message}`));
  return said;
}

it('finds a link whose annotation says nothing', () => {
  const link = (contents: string) =>
    element('P', [element('Link', [words('here'), { kind: 'object', page: 0, id: 1, contents }])]);
  expect(complaints(link('The form'))).toEqual([]);
  expect(complaints(link(' '))).toEqual(['tags-link: the link “here” has no Contents']);
});

it('finds two elements with one identifier, and a note without any', () => {
  const note = (attributes: TagElement['attributes']) => element('Note', [words('1 A note')], attributes);
  expect(complaints(note({ ID: 'a' }), note({ ID: 'b' }))).toEqual([]);
  expect(complaints(note({ ID: 'a' }), note({ ID: 'a' }))).toEqual(['tags-note: two elements have the ID “a”']);
  expect(complaints(note({}))).toEqual(['tags-note: a note has no ID that a reference could name']);
});

it('finds a heading without words, a figure without a text, and a language that there is not', () => {
  expect(complaints(element('H1', [words(' ')]))).toEqual(['tags-headings: a heading H1 says nothing']);
  expect(complaints(element('Figure', [words('')]))).toEqual(['tags-figure: a figure has no alternative text']);
  expect(complaints(element('P', [words('x')], { Lang: 'en_GB!' }))).toEqual([
    'tags-language: “en_GB!” is no language',
  ]);
});

it('finds a list item whose label says nothing', () => {
  const item = (...label: readonly TagKid[]) =>
    element('L', [element('LI', [element('Lbl', label), element('LBody', [words('Listen')])])]);
  const said = (list: TagElement) => complaints(list).filter((each) => each.startsWith('tags-list'));
  expect(said(item(words('1.')))).toEqual([]);
  expect(said(item())).toEqual(['tags-list: a label in LI says nothing']);
});
