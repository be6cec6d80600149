import { createElement as h } from 'react';
import type { LaidBox, LaidFlow } from '../../../src/document/laid.ts';
import { assemble, paintPage, paintRunningMatter, preparePicture } from '../../../src/pdf/index.ts';
import { element, flow, info, options, P, page, text } from '../../pdf/support/flow.ts';
import { lay } from '../../pdf/support/plate.ts';
import { fonts } from '../../pdf/support/theme.ts';

/** What XMP, names and text strings must bear. */
const HOSTILE = 'Needs & <wants> “all” \u200f\u202e\ud83d\ude00 \ud835\udd38 (a\\b) \u0000\ud800 end';

const box = (items: readonly LaidBox[], height: number): LaidBox => ({
  kind: 'group',
  x: 0,
  y: 0,
  width: 340,
  height,
  items,
});
const below = (y: number, item: LaidBox): LaidBox => ({ ...item, y });

/** A file with every construct: headings, lists, tables with spans, notes, links, figures, plates, two scripts. */
export async function everything(title = HOSTILE): Promise<Uint8Array> {
  const { plate } = await lay(
    h(
      'VIEW',
      { style: { backgroundColor: 'tint', padding: 6 } },
      h('TEXT', { tag: { type: 'H3' } }, 'Plate title'),
      h('TEXT', null, 'Plate words, then ', h('LINK', { src: 'https://example.org/plate' }, 'a plate link'), '.'),
      h('VIEW', {
        tag: { type: 'Figure', alternative: HOSTILE },
        style: { height: 10, backgroundColor: 'sea', opacity: 0.5 },
      }),
    ),
    { key: 'plate' },
  );
  const png = await preparePicture(
    new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><circle r="1" cx="2" cy="1" fill="red"/></svg>',
    ),
  );
  const laid = document(plate.height, plate.elements);
  const paint = { ...options, plate: () => plate };
  const records = laid.pages.map((placed) => paintPage(placed, laid.blocks, paint));
  const foot = paintRunningMatter([{ box: text('page', -1), x: 40, y: 560 }], page, 'Footer', paint);
  const role = { type: 'Sect' } as const;
  return assemble({
    info: { ...info, title, author: HOSTILE, subject: HOSTILE, keywords: [HOSTILE, 'b'] },
    flows: [{ role, laid, records, matter: records.map(() => [foot]), labels: ['Cover & <one>', '2'] }],
    fonts,
    pictures: new Map([['picture', png]]),
    tags: true,
  });
}

function document(plateHeight: number, plateElements: LaidFlow['blocks'][number]): LaidFlow {
  const blocks = [
    { elements: [element({ type: 'H1' })], box: text('The continuum of need', 0, {}, 20) },
    { elements: P, box: text('Affluent fluff, “quotes”: 4.1 and 9.5. Żółć, Ελληνικά.') },
    {
      elements: [
        element({ type: 'P' }),
        element({ type: 'Link' }, 0, true),
        element({ type: 'Span', language: 'ar' }, 0, true),
        element({ type: 'Span', language: 'he' }, 0, true),
        element({ type: 'Reference' }, 0, true),
        element({ type: 'Link' }, 4, true),
      ],
      box: text([
        { text: 'See ' },
        { text: 'a link that is long enough to be broken over two lines', link: 'https://example.org/é', element: 1 },
        { text: ', ' },
        { text: 'العربية', element: 2 },
        { text: ' and ' },
        { text: 'עברית', element: 3 },
        { text: ' in one line' },
        { text: '1', rise: 4, element: 5, link: '#note' },
        { text: '.' },
      ]),
    },
    { elements: [element({ type: 'H2', title: HOSTILE })], box: text('Lists and tables') },
    {
      elements: [
        element({ type: 'L', listNumbering: 'Disc' }),
        element({ type: 'LI' }, 0),
        element({ type: 'Lbl' }, 1),
        element({ type: 'LBody' }, 1),
      ],
      box: box([text('•', 2), { ...text('First item', 3), x: 20 }], 16),
    },
    {
      elements: [
        element({ type: 'Table', summary: HOSTILE }),
        element({ type: 'THead' }, 0),
        element({ type: 'TR' }, 1),
        element({ type: 'TH', scope: 'Column', name: 'a' }, 2),
        element({ type: 'TH', scope: 'Column', name: 'b' }, 2),
        element({ type: 'TBody' }, 0),
        element({ type: 'TR' }, 5),
        element({ type: 'TD', rowSpan: 2, headers: ['a'] }, 6),
        element({ type: 'TD' }, 6),
        element({ type: 'TR' }, 5),
        element({ type: 'TD', headers: ['b'] }, 9),
      ],
      box: box(
        [
          text('Need', 3),
          { ...text('Help', 4), x: 100 },
          below(16, text('Spanning', 7)),
          { ...below(32, text('Cell', 10)), x: 100 },
        ],
        48,
      ),
    },
    {
      elements: [element({ type: 'Figure', alternative: HOSTILE })],
      box: { kind: 'picture', x: 0, y: 0, width: 40, height: 20, hash: 'picture', element: 0 } as const,
    },
    {
      elements: [
        element({ type: 'Div' }),
        ...plateElements.map((own) => ({ ...own, up: own.up < 0 ? 0 : own.up + 1 })),
      ],
      box: { kind: 'slot', x: 0, y: 0, width: 340, height: plateHeight, plate: 'plate', element: 1 } as const,
    },
    {
      elements: [element({ type: 'BlockQuote' }), element({ type: 'P', language: 'en-US', actualText: HOSTILE }, 0)],
      box: text('A quotation', 1),
    },
    {
      elements: [element({ type: 'Note' }), element({ type: 'Lbl' }, 0), element({ type: 'P' }, 0)],
      box: box([text('1', 1), { ...text('The note.', 2), x: 20 }], 16),
    },
  ];
  const laid = flow(blocks, [6]);
  return {
    ...laid,
    anchors: { note: { page: 1, y: 200 } },
    bookmarks: [
      { level: 1, title: HOSTILE, page: 0, y: 40 },
      { level: 2, title: 'Lists', page: 0, y: 200 },
    ],
  };
}
