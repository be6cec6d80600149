import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/document/boxes.ts';
import type { Element, LaidBox, LaidFlow } from '../../../src/document/laid.ts';
import type { PageRecord } from '../../../src/document/record.ts';
import { assemble, paintPage, readTags } from '../../../src/pdf/index.ts';
import { element, flow, info, options, P, text } from '../support/flow.ts';
import { fonts } from '../support/theme.ts';

const roles = (...types: readonly (readonly [Role['type'] | Role, number?])[]): Element[] =>
  types.map(([role, up]) => element(typeof role === 'string' ? { type: role } : role, up));

/** Findings of one page, whose record may be spoilt before assembly. */
function findings(laid: LaidFlow, spoil: (record: PageRecord) => PageRecord = (record) => record) {
  const records = laid.pages.map((placed) => spoil(paintPage(placed, laid.blocks, options)));
  const file = assemble({
    info,
    flows: [{ role: { type: 'Sect' }, laid, records, matter: records.map(() => []), labels: records.map(() => '') }],
    fonts,
    pictures: new Map(),
    tags: true,
  });
  return readTags(file, 'x.pdf').findings.map(({ rule, message }) => `${rule}: ${message}`);
}
const one = (elements: readonly Element[], box: LaidBox = text('Words', elements.length - 1)) =>
  flow([{ elements, box }]);

describe('readTags', () => {
  it('finds nothing wrong in a sound file', () => {
    expect(findings(one(P))).toEqual([]);
  });

  it('finds what is painted untagged', () => {
    const spoil = (record: PageRecord) => ({ ...record, stream: record.stream.replace(/Q\n$/, '0 0 5 5 re f\nQ\n') });
    expect(findings(one(P), spoil)).toEqual(['tags-untagged: 1 paintings are neither tagged nor artifacts']);
  });

  it('finds content that the structure tree does not have, and the other way round', () => {
    const forget = (record: PageRecord) => ({ ...record, marks: [] });
    expect(findings(one(P), forget)).toEqual(['tags-content: content 0 is not in the structure tree']);
    const invent = (record: PageRecord) => ({ ...record, marks: [...record.marks, 0, 0] });
    expect(findings(one(P), invent)).toEqual([
      'tags-content: the structure tree names content 1, which is not on the page',
      'tags-parents: the ParentTree names content 1, which is not on the page',
    ]);
  });

  it('finds artifacts inside tagged content', () => {
    const spoil = (record: PageRecord) => ({
      ...record,
      stream: record.stream.replace('EMC', '/Artifact BMC EMC EMC'),
    });
    expect(findings(one(P), spoil)).toEqual(['tags-content: an artifact stands inside tagged content']);
  });

  it('finds a heading level that is left out', () => {
    const laid = flow([
      { elements: roles(['H1']), box: text('One') },
      { elements: roles(['H3']), box: text('Three') },
    ]);
    expect(findings(laid)).toEqual(['tags-headings: heading “Three” is H3 after H1']);
  });

  it('finds elements where they may not stand', () => {
    expect(findings(one(roles(['LI'])))).toEqual([
      'tags-structure: LI stands in Sect',
      'tags-structure: LI holds content outside its parts: “Words”',
    ]);
  });

  it('finds a figure that shows nothing', () => {
    const elements = roles([{ type: 'Figure', alternative: 'A map' }], ['P']);
    expect(findings(one(elements))).toEqual(['tags-figure: the figure “A map” shows nothing']);
  });

  it('finds a link without annotation', () => {
    const elements = [...roles(['P']), element({ type: 'Link' }, 0, true)];
    expect(findings(one(elements, text([{ text: 'here', element: 1 }])))).toEqual([
      'tags-link: the link “here” has no annotation',
    ]);
  });

  it('finds an annotation outside a Link', () => {
    const elements = [...roles(['P']), element({ type: 'Reference' }, 0, true)];
    const laid = one(elements, text([{ text: '1', element: 1, link: 'https://example.org' }]));
    expect(findings(laid)).toEqual(['tags-link: a link’s annotation stands in Reference, not in a Link']);
  });

  it('finds rows that do not cover the same columns, and heads that are not there', () => {
    const elements = roles(
      ['Table'],
      ['TR', 0],
      [{ type: 'TH', scope: 'Column', name: 'a' }, 1],
      [{ type: 'TH', scope: 'Column' }, 1],
      ['TR', 0],
      [{ type: 'TD', headers: ['a', 'z'] }, 4],
    );
    expect(findings(one(elements))).toEqual([
      'tags-table: row 2 of a table covers 1 columns, the first 2',
      'tags-table: a cell names a head “0.0.z” that is not there',
    ]);
  });

  it('wants a line of contents to hold a reference, not words of its own', () => {
    expect(findings(one(roles(['TOC'], ['TOCI', 0])))).toEqual([
      expect.stringMatching(/^tags-structure: TOCI holds content outside its parts/),
    ]);
    expect(findings(one(roles(['TOC'], ['TOCI', 0], ['Reference', 1])))).toEqual([]);
  });

  it('counts spans over rows and columns', () => {
    const cell = (up: number, more: Partial<Role> = {}): readonly [Role, number] => [{ type: 'TD', ...more }, up];
    const elements = roles(
      ['Table'],
      ['TR', 0],
      [{ type: 'TH', scope: 'Column' }, 1],
      [{ type: 'TH', scope: 'Column', columnSpan: 2 }, 1],
      ['TR', 0],
      cell(4, { rowSpan: 2 }),
      cell(4),
      cell(4),
      ['TR', 0],
      cell(8, { columnSpan: 2 }),
    );
    expect(findings(one(elements))).toEqual([]);
  });

  it('says on which page it is', () => {
    const laid = flow(
      [
        { elements: P, box: text('One') },
        { elements: roles(['H2']), box: text('Two') },
      ],
      [1],
    );
    const records = laid.pages.map((placed) => paintPage(placed, laid.blocks, options));
    const flows = [{ role: { type: 'Sect' } as const, laid, records, matter: [[], []], labels: ['1', '2'] }];
    const file = assemble({ info, flows, fonts, pictures: new Map(), tags: true });
    expect(readTags(file, 'x.pdf').findings[0]?.position).toEqual({ file: 'x.pdf', line: 2, column: 1 });
  });
});
