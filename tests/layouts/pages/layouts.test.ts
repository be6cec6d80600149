import { describe, expect, it } from 'vitest';
import { layouts } from '../../../layouts/index.ts';
import type { Block, Chapter } from '../../../src/document/nodes.ts';
import { all, boxesOf, unheard, words, wordsOfFlow } from '../support/boxes.ts';
import { chapter, config, documentOf, everyBlock, paragraph, position, text } from '../support/sample.ts';

const long = Array.from({ length: 40 }, () => paragraph('Words and words and words and words and words.'));
const second: Block = {
  type: 'heading',
  position,
  id: 'there',
  level: 2,
  depth: 2,
  children: [text('There')],
};
const chapters: readonly Chapter[] = [
  chapter([...everyBlock, ...long, second], { id: 'a', number: '1', template: 'chapter', part: 'guide' }),
  chapter(everyBlock, { id: 'b', title: [text('Worried?')], template: 'worried' }),
  chapter(everyBlock, {
    id: 'c',
    title: [text('A tool')],
    template: 'tool',
    part: 'guide',
    front: { tool: 6, line: 'What it does.', facts: [{ label: 'Who uses it', text: 'You do.' }] },
  }),
  chapter(everyBlock, { id: 'd', title: [text('Formats')], template: 'formats' }),
  chapter(everyBlock, { id: 'e', title: [text('A sheet')], template: 'sheet' }),
  chapter(everyBlock, { id: 'f', title: [text('A leaflet')], template: 'leaflet', numbers: 'public' }),
];
const names = ['guide', 'toolbox', 'tool', 'large-print', 'sheet', 'leaflet'];

describe.each(names)('layout %s', (name) => {
  const layout = layouts[name];
  if (!layout) throw new Error(name);
  const more = name === 'large-print' ? { textSize: 18 } : {};
  const document = documentOf(chapters, more);

  it.each(chapters.map((each) => [each.template, each] as const))('sets a %s chapter with all its words', (_, each) => {
    const flow = layout.chapter(each, document);
    const said = wordsOfFlow(flow);
    for (const word of ['exemplified', 'sign three', 'the note', 'inner item', 'r1c4', 'Draw', 'in a group'])
      expect(said).toContain(word);
    for (const box of boxesOf(flow.items)) expect(unheard(box)).toEqual([]);
  });
  it('names each chapter once, for references and the outline', () => {
    for (const each of chapters) {
      const flow = layout.chapter(each, document);
      const named = flow.items.flatMap((item) =>
        item.kind === 'plate' ? item.anchors : all(item.box).flatMap((box) => box.anchors ?? []),
      );
      expect(named.filter((id) => id === each.id)).toHaveLength(1);
    }
  });
  it('has a colour for every token, and a plate for every name', () => {
    const { colours } = layout.theme(document);
    const flows = [...layout.front(document), ...chapters.map((each) => layout.chapter(each, document))];
    for (const { items } of flows)
      for (const item of items) {
        if (item.kind === 'plate') expect(layout.plates).toHaveProperty([item.plate]);
        else
          for (const box of all(item.box)) {
            if (box.kind === 'text') expect(colours).toHaveProperty([box.style.colour]);
            if (box.ground) expect(colours).toHaveProperty([box.ground]);
            if (box.kind === 'art')
              for (const { fill } of box.drawing.shapes) if (fill) expect(colours).toHaveProperty([fill]);
          }
      }
  });
});

describe('editions', () => {
  it('the guide has a cover and contents that lead to each chapter', () => {
    const document = documentOf(chapters);
    const [cover, contents] = layouts.guide?.front(document) ?? [];
    expect(cover?.items[0]).toMatchObject({ kind: 'plate', plate: 'cover', bare: true });
    for (const { id } of chapters)
      expect(wordsOfFlow(contents ?? ({ ...cover, items: [] } as never))).toContain(`{${id}}`);
  });
  it('a chapter opens with a page that gives the pages of its sections', () => {
    const [first] = chapters;
    if (!first) throw new Error('no chapter');
    const flow = layouts.guide?.chapter(first, documentOf(chapters));
    expect(flow?.items[0]).toMatchObject({ kind: 'plate', plate: 'opener', bare: false });
    expect(JSON.stringify(flow?.items[0])).toContain('{"$page":"here"}');
  });
  it('a chapter of one section opens with a low window on the land, and its text follows', () => {
    const [first] = chapters;
    if (!first) throw new Error('no chapter');
    const short = { ...first, blocks: first.blocks.filter((block) => block !== second) };
    const [strip, head] = layouts.guide?.chapter(short, documentOf([short])).items ?? [];
    expect(strip).toMatchObject({ kind: 'box', box: { kind: 'art', decoration: true } });
    expect(head?.kind === 'box' ? words(head.box) : '').toBe('1 First things What comes first.');
  });
  it('a draft says so on its cover and in its foot, a final version does not', () => {
    const document = documentOf(chapters);
    const foot = layouts.guide?.foot({ folio: '7', runningHead: '1  One', numbers: 'professional' }, document) ?? [];
    expect(foot.map(({ box }) => words(box)).join(' ')).toBe('7 Draft 1 One Emergency 999');
    const final = { ...document, config: { ...config, status: 'final' as const } };
    const plain = layouts.guide?.foot({ folio: '7', runningHead: '1  One', numbers: '' }, final) ?? [];
    expect(plain.map(({ box }) => words(box)).join(' ')).toBe('7 1 One');
  });
  it('a tool has its facts before its text and its sign-off at the end', () => {
    const tool = chapters[2];
    if (!tool) throw new Error('no tool');
    const flow = layouts.tool?.chapter(tool, documentOf([tool]));
    const said = flow ? wordsOfFlow(flow) : '';
    expect(said).toMatch(/^Toolbox 6 A tool What it does\. Who uses it You do\./);
    expect(said).toMatch(/Version 1\.0, draft Owner The unit Signed off Not yet Review by Not yet set$/);
  });
  it('the card is two whole pages of the size of a credit card', () => {
    const card = chapter([paragraph('For the large print.')], { template: 'card', front: { front: {}, back: {} } });
    const document = documentOf([card]);
    const flow = layouts.card?.chapter(card, document);
    expect(flow?.items.map((item) => item.kind === 'plate' && item.plate)).toEqual(['card-front', 'card-back']);
    const page = layouts.card?.page(document);
    expect(page?.width).toBeCloseTo(242.65, 1);
    expect(page?.height).toBeCloseTo(153.01, 1);
  });
  it('large print of a card needs no cover', () => {
    const card = chapter([paragraph('For the large print.')], { template: 'card' });
    expect(layouts['large-print']?.front(documentOf([card], { textSize: 18 }))).toEqual([]);
  });
  it('a publication of three levels, or of none, is set', () => {
    const none = { ...documentOf(chapters), config: { ...config, levels: [] } };
    for (const each of chapters) expect(() => layouts['large-print']?.chapter(each, none)).not.toThrow();
  });
});
