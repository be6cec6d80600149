import { expect, it } from 'vitest';
import { readLinkTargets, readTags, type TagElement } from '../../../src/pdf/index.ts';
import { build, element, flow, text } from '../support/flow.ts';

const linkTo = (link: string) => ({
  elements: [element({ type: 'P' }), element({ type: 'Link' }, 0, true)],
  box: text([{ text: 'words', link, linkTitle: 'words', element: 1 }]),
});

it('reads where links lead: an address, a page, a page with a bookmark', () => {
  const title = { elements: [element({ type: 'H1' })], box: text('Help') };
  const laid = {
    ...flow([linkTo('https://example.org/a'), linkTo('#help'), linkTo('#below'), title], [3]),
    anchors: { help: { page: 1, y: 60 }, below: { page: 1, y: 200 } },
    bookmarks: [{ level: 1, title: '1 Help (first)', page: 1, y: 60 }],
  };
  const file = build(laid);
  const targets = readLinkTargets(file);
  const annotations = (each: TagElement): readonly number[] =>
    each.kids.flatMap((kid) => (kid.kind === 'element' ? annotations(kid) : kid.kind === 'object' ? [kid.id] : []));
  const { elements } = readTags(file, 'a.pdf');
  expect(elements.flatMap(annotations).map((id) => targets.get(id))).toEqual([
    { kind: 'address', address: 'https://example.org/a' },
    { kind: 'page', page: 1, bookmark: '1 Help (first)' },
    { kind: 'page', page: 1 },
  ]);
  expect(targets.size).toBe(3);
});
