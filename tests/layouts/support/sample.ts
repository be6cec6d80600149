import type { Block, Chapter, Inline, ListItem, Table } from '../../../src/document/nodes.ts';
import type { Edition, EditionDocument, PublicationConfig } from '../../../src/document/publication.ts';

export const position = { file: 'sample.md', line: 1, column: 1 };

export const text = (value: string): Inline => ({ type: 'text', value, position });
export const paragraph = (...children: readonly (string | Inline)[]): Block => ({
  type: 'paragraph',
  position,
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
export const item = (words: string, checked?: boolean): ListItem => ({
  position,
  blocks: [paragraph(words)],
  ...(checked !== undefined && { checked }),
});

export const config: PublicationConfig = {
  title: 'The Somewhere Guide to Levels of Need',
  shortTitle: 'Levels of Need',
  subtitle: 'For everybody',
  publisher: 'Somewhere Partnership',
  language: 'en-GB',
  version: '1.0',
  status: 'draft',
  date: '2024-05-06',
  keywords: [],
  levels: [
    { number: 1, name: 'Universal', colour: 'barley' },
    { number: 2, name: 'Early', colour: 'reed' },
    { number: 3, name: 'Targeted', colour: 'sea' },
  ],
  flags: {},
  foot: { professional: [{ label: 'Emergency', value: '999', strong: true }] },
  parts: [{ id: 'guide', title: 'The guide', version: '1.0', owner: 'The unit' }],
  editions: [],
  words: {},
  colours: {},
};

const edition = (more: Partial<Edition> = {}): Edition => ({
  id: 'guide',
  layout: 'guide',
  content: 'guide',
  textSize: 12,
  ground: 'white',
  ...more,
});

export const chapter = (blocks: readonly Block[], more: Partial<Chapter> = {}): Chapter => ({
  id: 'one',
  title: [text('First things')],
  lead: [text('What comes first.')],
  template: 'plain',
  numbers: 'professional',
  front: {},
  blocks,
  position,
  ...more,
});

export const documentOf = (chapters: readonly Chapter[], more: Partial<Edition> = {}): EditionDocument => ({
  edition: edition(more),
  config,
  title: config.title,
  chapters,
  targets: {},
  pictures: {
    'leaf.png': { hash: 'abc', kind: 'png', width: 600, height: 300, path: '/leaf.png' },
  },
});

const cell = (column: number, words: string, spans: { columnSpan?: number; rowSpan?: number } = {}) => ({
  position,
  column,
  columnSpan: spans.columnSpan ?? 1,
  rowSpan: spans.rowSpan ?? 1,
  blocks: words === '' ? [] : [paragraph(words)],
});

/** A table of so many columns: heads `Head 0` …, cells `r0c0` …; the first column heads its rows. */
export const tableOf = (columns: number, rowHeads = true): Table => ({
  type: 'table',
  position,
  caption: [text('Caption of the table')],
  columns: Array.from({ length: columns }, () => ({ align: 'left' as const, share: 0 })),
  head: [{ position, cells: Array.from({ length: columns }, (_, column) => cell(column, `Head ${column}`)) }],
  body: [0, 1].map((row) => ({
    position,
    cells: Array.from({ length: columns }, (_, column) => cell(column, `r${row}c${column}`)),
  })),
  rowHeads,
});

export const spannedTable: Table = {
  ...tableOf(3),
  body: [
    { position, cells: [cell(0, 'tall', { rowSpan: 2 }), cell(1, 'wide', { columnSpan: 2 })] },
    { position, cells: [cell(1, 'left'), cell(2, 'right')] },
  ],
};

/** One block of each type, with words of its own. */
export const everyBlock: readonly Block[] = [
  {
    type: 'heading',
    id: 'here',
    level: 2,
    depth: 2,
    number: '1.1',
    position,
    children: [text('Heading two')],
  },
  { type: 'heading', id: 'there', level: 3, depth: 3, position, children: [text('Heading three')] },
  { type: 'heading', id: 'deep', level: 5, depth: 4, position, children: [text('Heading five')] },
  paragraph(
    'plain ',
    { type: 'strong', position, children: [text('strong words')] },
    { type: 'break', position },
    { type: 'link', href: 'https://example.org', position, children: [text('a link')] },
    { type: 'raised', position, children: [text('up')] },
    { type: 'lowered', position, children: [text('down')] },
    { type: 'deleted', position, children: [text('struck')] },
    { type: 'inlineCode', value: 'a:b', position },
    { type: 'abbreviation', expansion: 'so many words', position, children: [text('SMW')] },
    { type: 'language', language: 'pl', position, children: [text('Dzień dobry')] },
    { type: 'term', term: 'term', position, children: [text('a term')] },
    { type: 'footnoteReference', label: 'a', number: 1, position },
    { type: 'flag', name: 'call-now', position, words: [text('Call now')] },
    { type: 'reference', target: 'there', position, children: [text('see there')] },
  ),
  {
    type: 'list',
    ordered: true,
    start: 4,
    tight: true,
    position,
    items: [
      item('ordered item'),
      {
        position,
        blocks: [
          paragraph('outer'),
          { type: 'list', ordered: false, start: 1, tight: true, position, items: [item('inner item')] },
        ],
      },
    ],
  },
  { type: 'list', ordered: false, start: 1, tight: true, position, items: [item('done', true), item('open', false)] },
  { type: 'blockQuote', position, blocks: [paragraph('quoted text')] },
  tableOf(2),
  tableOf(5),
  spannedTable,
  { type: 'code', language: '', value: 'let x\n  be y', position },
  { type: 'thematicBreak', position },
  { type: 'figure', src: 'leaf.png', alternative: 'A leaf', decorative: false, caption: [text('The leaf')], position },
  {
    type: 'diagram',
    name: 'odd',
    kind: 'never-drawn',
    alternative: 'What the diagram tells',
    caption: [text('An odd diagram')],
    data: { parts: [{ title: 'First part', text: 'its words' }] },
    position,
  },
  {
    type: 'definitionList',
    position,
    entries: [{ position, id: 'step-up', term: [text('Step up')], blocks: [paragraph('More help.')] }],
  },
  { type: 'remember', title: [], blocks: [paragraph('remembered')], position },
  { type: 'example', title: [text('An example title')], blocks: [paragraph('exemplified')], position },
  { type: 'quote', title: [text('A young parent')], blocks: [paragraph('voiced')], position },
  {
    type: 'questions',
    title: [text('Ask this')],
    blocks: [paragraph('before them')],
    items: [item('first question'), item('second question')],
    position,
  },
  {
    type: 'levels',
    id: 'm1',
    title: [text('Food and warmth')],
    entries: [
      { level: 1, position, blocks: [paragraph('sign one')] },
      { level: 3, position, blocks: [paragraph('sign three'), paragraph('and more')] },
    ],
    position,
  },
  { type: 'steps', title: [text('How it goes')], items: [item('do this'), item('do that')], position },
  {
    type: 'contacts',
    title: [text('Helplines')],
    entries: [
      {
        name: 'Childline',
        for: 'any child',
        phone: '0800 1111',
        text: '07777 123456',
        web: 'childline.org.uk',
        email: 'a@b.org',
        note: 'Free.',
        position,
      },
    ],
    position,
  },
  {
    type: 'form',
    title: [text('A record')],
    position,
    fields: [
      { kind: 'line', label: [text('Name')], amount: 1, choices: [], position },
      { kind: 'lines', label: [text('Worry')], amount: 3, choices: [], position },
      { kind: 'boxes', label: [text('Told')], amount: 0, choices: ['The child', 'A parent'], position },
      {
        kind: 'scale',
        label: [text('How safe')],
        amount: 0,
        choices: ['0', '1', '2'],
        from: 'worst',
        to: 'safest',
        position,
      },
      { kind: 'table', label: [text('Agreed')], amount: 2, choices: ['What', 'Who'], position },
      { kind: 'space', label: [text('Draw')], amount: 40, choices: [], position },
      { kind: 'text', label: [text('Only words')], amount: 0, choices: [], position },
    ],
  },
  { type: 'openPoint', owner: 'The unit', by: '2024-05-06', blocks: [paragraph('confirm this')], position },
  { type: 'group', id: 'grouped', blocks: [paragraph('in a group')], position },
  {
    type: 'footnotes',
    notes: [{ label: 'a', number: 1, blocks: [paragraph('the note')], position }],
    position,
  },
];
