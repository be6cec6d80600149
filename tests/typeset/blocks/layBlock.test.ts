import { describe, expect, it } from 'vitest';
import type { Box, RowBox } from '../../../src/document/boxes.ts';
import type { LaidPlate } from '../../../src/document/laid.ts';
import { layBlock, slotKey } from '../../../src/typeset/index.ts';
import { edges, fonts, lines, linesOf, rulesOf, stack, text, textsOf, wordsOf } from '../helpers.ts';

const lay = (box: Box, width = 300) => layBlock(box, width, { fonts });

describe('elements of a block', () => {
  it('stand in pre-order, each with its parent', () => {
    const item = (words: string): RowBox => ({
      kind: 'row',
      gap: 0,
      role: { type: 'LI' },
      cells: [
        { width: 18, box: text('•', { role: { type: 'Lbl' } }) },
        { width: 'rest', box: text(words, { role: { type: 'LBody' } }) },
      ],
    });
    const { elements, box } = lay(stack([item('one'), item('two')], { role: { type: 'L' } }));
    expect(elements.map(({ role, up }) => `${role.type} ${up}`)).toEqual([
      'L -1',
      'LI 0',
      'Lbl 1',
      'LBody 1',
      'LI 0',
      'Lbl 4',
      'LBody 4',
    ]);
    expect(linesOf(box).map((line) => line.pieces[0]?.element)).toEqual([2, 3, 5, 6]);
  });

  it('take what opens a heading into the heading after it, wherever it stands', () => {
    const number = text('8', { role: { type: 'Span', opensHeading: true } });
    const title = stack([text('Toolbox', { role: { type: 'H1' } }), text('Its lead', { role: { type: 'P' } })]);
    const cells = [
      { width: 40, box: number },
      { width: 'rest', box: title },
    ] as const;
    const { elements } = lay({ kind: 'row', gap: 0, cells });
    expect(elements.map(({ role, up, inline }) => `${role.type} ${up} ${inline}`)).toEqual([
      'Span 1 true',
      'H1 -1 false',
      'P -1 false',
    ]);
    expect(lay(number).elements.map(({ up }) => up)).toEqual([-1]);
  });

  it('make bare text in a flow a paragraph', () => {
    expect(lay(text('words')).elements).toEqual([{ role: { type: 'P' }, up: -1, inline: false }]);
  });

  it('join neighbouring runs of one link, whose words it is called by', () => {
    const box = text([
      { text: 'See ' },
      { text: 'the ', link: '#early-help' },
      { text: 'chapter', face: 'bold', link: '#early-help' },
      { text: ' and ' },
      { text: 'this', link: '#other', linkTitle: 'Another chapter', role: { type: 'Reference' } },
    ]);
    const { elements, box: laid } = lay({ ...box, role: { type: 'P' } });
    expect(elements.map(({ role, up, inline }) => [role.type, up, inline])).toEqual([
      ['P', -1, false],
      ['Link', 0, true],
      ['Reference', 0, true],
      ['Link', 2, true],
    ]);
    const pieces = linesOf(laid)[0]?.pieces ?? [];
    expect(pieces.map(({ element, linkTitle }) => [element, linkTitle])).toEqual([
      [0, undefined],
      [1, 'the chapter'],
      [1, 'the chapter'],
      [0, undefined],
      [3, 'Another chapter'],
    ]);
  });

  it('take one link over several boxes for one, and hear a cell last that says so', () => {
    const words = (label: string, link: string) => text([{ text: label, link }]);
    const link: RowBox = {
      kind: 'row',
      gap: 10,
      role: { type: 'Link' },
      cells: [
        { width: 40, box: words('12', '#a'), heardLast: true },
        { width: 'rest', box: words('Title', '#a') },
      ],
    };
    const { elements, box } = lay(link);
    expect(elements.map(({ role }) => role.type)).toEqual(['Link']);
    expect(linesOf(box).map(wordsOf)).toEqual(['Title', '12']);
    expect(textsOf(box).map(({ x }) => x)).toEqual([50, 0]);
  });

  it('leave decoration out, and mark it as an artifact', () => {
    const { elements, box } = lay(stack([text('I', { decoration: true, role: { type: 'P' } }), text('II')]));
    expect(elements.map(({ role }) => role.type)).toEqual(['P']);
    const [first, second] = textsOf(box);
    expect(first?.artifact).toBe('Layout');
    expect(first?.lines[0]?.pieces[0]?.element).toBe(-1);
    expect(second?.lines[0]?.pieces[0]?.element).toBe(0);
  });

  it('number a picture and a drawing only where they have a role', () => {
    const picture = { kind: 'picture', src: 'a.png', hash: 'h', width: 600, height: 300 } as const;
    const { box } = lay(stack([{ ...picture, role: { type: 'Figure', alternative: 'A tree' } }, picture]));
    const items = box.kind === 'group' ? box.items : [];
    expect(items.map((item) => (item.kind === 'picture' ? [item.element, item.width, item.height] : []))).toEqual([
      [0, 300, 150],
      [-1, 300, 150],
    ]);
  });
});

describe('boxes', () => {
  it('stand one under another with gaps, inside padding and least height', () => {
    const { box } = lay(
      stack([lines(1), lines(2)], { gap: 10, padding: edges(6), ground: 'ground', minHeight: 90 }),
      200,
    );
    expect(box.height).toBe(90);
    expect(box.ground).toBe('ground');
    const [frame] = box.kind === 'group' ? box.items : [];
    expect(frame).toMatchObject({ x: 6, y: 6, width: 188, height: 64 });
  });

  it('are all as high as their row, grounds too', () => {
    const { box } = lay({
      kind: 'row',
      gap: 8,
      cells: [
        { width: 100, box: { ...lines(1), ground: 'tint' } },
        { width: 'rest', box: lines(3) },
      ],
    });
    const cells = box.kind === 'group' ? box.items : [];
    expect(cells.map(({ x, width, height }) => [x, width, height])).toEqual([
      [0, 100, 54],
      [108, 192, 54],
    ]);
  });

  it('share a baseline or a middle where the row says so', () => {
    const big = text('8', { style: { face: 'bold', size: 24, leading: 36, colour: 'ink' } });
    const at = (align: 'baseline' | 'middle') => {
      const cells = [
        { width: 60, box: big, align },
        { width: 'rest' as const, box: lines(1), align },
      ];
      const { box } = lay({ kind: 'row', gap: 0, cells });
      return box.kind === 'group' ? box.items : [];
    };
    const baselines = at('baseline').map((item) => item.y + (linesOf(item)[0]?.baseline ?? 0));
    expect(baselines[0]).toBeCloseTo(baselines[1] ?? 0);
    expect(at('middle').map(({ y }) => y)).toEqual([0, 9]);
  });

  it('stand one under another where side by side none could be read', () => {
    const row: RowBox = {
      kind: 'row',
      gap: 0,
      cells: [
        { width: 30, box: text('•') },
        { width: 'rest', box: text('safeguarding') },
      ],
    };
    const { box } = lay(row, 60);
    expect(textsOf(box).length).toBe(2);
    const items = box.kind === 'group' ? box.items : [];
    expect(items.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [0, 18],
    ]);
  });

  it('draw a drawing smaller where it is wider than its column', () => {
    const shapes = [{ path: 'M 0 0 L 200,100.5 Z', stroke: { weight: 2, colour: 'ink', dash: [4, 2] } }];
    const { box } = layBlock({ kind: 'art', drawing: { width: 200, height: 100, shapes } }, 50, { fonts });
    expect(box).toMatchObject({ width: 50, height: 25, drawing: { width: 50, height: 25 } });
    expect(box.kind === 'art' ? box.drawing.shapes : []).toEqual([
      { path: 'M 0 0 L 50,25.125 Z', stroke: { weight: 0.5, colour: 'ink', dash: [1, 0.5] } },
    ]);
  });

  it('widen a fixed cell to its longest word', () => {
    const row: RowBox = {
      kind: 'row',
      gap: 0,
      cells: [
        { width: 18, box: text('1000.') },
        { width: 'rest', box: text('words') },
      ],
    };
    expect(linesOf(lay(row).box).map((line) => wordsOf(line))).toEqual(['1000.', 'words']);
  });

  it('parts neighbouring words of two languages into two elements', () => {
    const words = (language: string) => ({ text: `${language} `, role: { type: 'Span', language } as const });
    const { elements } = lay(text([words('pl'), words('pl'), words('cy')], { role: { type: 'P' } }));
    expect(elements.map(({ role }) => role.language ?? role.type)).toEqual(['P', 'pl', 'cy']);
  });

  it('are laid once with a memo, and the same without', () => {
    const memo = new Map();
    const box = text('The same words');
    const first = layBlock(box, 200, { fonts, memo });
    expect(layBlock({ ...box }, 200, { fonts, memo })).toBe(first);
    expect(layBlock(box, 200, { fonts })).toEqual(first);
  });

  it('report a character that no font has, with its place', () => {
    const position = { file: 'guide/01.md', line: 3, column: 5 };
    const { findings } = lay(stack([text('Good 😀 news')], { position }));
    expect(findings).toMatchObject([{ severity: 'error', rule: 'no-glyph', position }]);
    expect(findings[0]?.message).toContain('U+1F600');
  });

  it('report a word that must be parted', () => {
    expect(lay(text('Llanfairpwllgwyngyllgogerychwyrndrobwll'), 60).findings).toMatchObject([
      { severity: 'info', rule: 'long-word' },
    ]);
  });
});

describe('slots', () => {
  const slot = { kind: 'slot', plate: 'continuum', props: { levels: 4 }, role: { type: 'Sect' } } as const;

  it('are laid anew where their plate has changed, memo or not', () => {
    const memo = new Map();
    const key = slotKey(slot, 300);
    const heightWith = (height: number) => {
      const plate: LaidPlate = { key, width: 300, height, elements: [], words: '', tree: null };
      return layBlock(slot, 300, { fonts, memo, plates: new Map([[key, plate]]) }).box.height;
    };
    expect([heightWith(20), heightWith(50)]).toEqual([20, 50]);
  });

  it('take the height and the elements of their plate', () => {
    const plate: LaidPlate = {
      key: 'plate-key',
      width: 300,
      height: 120,
      elements: [
        { role: { type: 'Figure', alternative: 'Four layers' }, up: -1, inline: false },
        { role: { type: 'Span' }, up: 0, inline: true },
      ],
      words: '',
      tree: null,
    };
    const plates = new Map([[slotKey(slot, 300), plate]]);
    const { elements, box } = layBlock(slot, 300, { fonts, plates });
    expect(elements.map(({ role, up }) => [role.type, up])).toEqual([
      ['Sect', -1],
      ['Figure', 0],
      ['Span', 1],
    ]);
    expect(box).toMatchObject({ kind: 'slot', plate: 'plate-key', element: 1, height: 120 });
  });

  it('report a plate that was not laid', () => {
    expect(rulesOf(lay(slot).findings)).toEqual(['plate-missing']);
  });
});
