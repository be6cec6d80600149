import { createContext, createElement as h, type ReactElement, useContext } from 'react';
import { describe, expect, it } from 'vitest';
import type { Element } from '../../../src/document/laid.ts';
import { layPlate, paintPage, printTags, readTags } from '../../../src/pdf/index.ts';
import { build, element, flow, options, page, text } from '../support/flow.ts';
import { lay, platePage, wholePage } from '../support/plate.ts';
import { fonts, setLines, theme } from '../support/theme.ts';

const View = 'VIEW';
const Text = 'TEXT';
const Link = 'LINK';
const Svg = 'SVG';
const Path = 'PATH';
const SQUARE = 'M0 0 L10 0 L10 10 L0 10 Z';

const Name = createContext('nobody');
const Greeting = () => h(Text, null, `Hello ${useContext(Name)}`);
const Broken = () => {
  throw new Error('no such level');
};

const findings = async (element: ReactElement, more = {}) =>
  (await lay(element, more)).findings.map(({ rule, message }) => `${rule}: ${message}`);
const roles = (elements: readonly Element[]) => elements.map(({ role, up }) => `${role.type}<${up}`).join(' ');
const stream = async (element: ReactElement, more = {}) => {
  const { plate } = await lay(element, wholePage);
  const laid = platePage(plate);
  const [placed] = laid.pages;
  if (!placed) throw new Error('no page');
  return paintPage(placed, laid.blocks, { ...options, ...more, plate: () => plate });
};
const tags = async (element: ReactElement) => {
  const { plate, findings: wrong } = await lay(element, wholePage);
  expect(wrong).toEqual([]);
  const read = await readTags(build(platePage(plate), { plate: () => plate }), 'plate.pdf');
  expect(read.findings).toEqual([]);
  return printTags(read.elements)
    .split('\n')
    .slice(2, -1)
    .map((line) => line.slice(4));
};

describe('layPlate', () => {
  it('runs function components, fragments, arrays, hooks and context', async () => {
    const list = ['one', 'two'].map((word) => h(Text, { key: word }, word));
    const { plate, findings: wrong } = await lay(h(Name.Provider, { value: 'reader' }, h(Greeting), list));
    expect(wrong).toEqual([]);
    expect(plate.words).toBe('Hello reader one two');
    expect(roles(plate.elements)).toBe('P<-1 P<-1 P<-1');
  });

  it('is plain data, and the same each time', async () => {
    const element = h(View, { style: { backgroundColor: 'tint' } }, h(Text, null, 'a:b fi'));
    const [first, second] = [await lay(element), await lay(element)];
    expect(JSON.parse(JSON.stringify(first.plate))).toEqual(first.plate);
    expect(second.plate).toEqual(first.plate);
  });

  it('loses no letter in the second plate of a process', async () => {
    await lay(h(Text, null, 'a:b'));
    expect(await tags(h(View, { style: { margin: 20 } }, h(Text, null, '4.1 and 9.5')))).toEqual(['P "4.1 and 9.5"']);
  });

  it('is as high as it wants in a slot, and as high as it is told on a page', async () => {
    expect((await lay(h(Text, { style: { fontSize: 10, lineHeight: 1.5 } }, 'Line'))).plate.height).toBeCloseTo(15, 3);
    expect((await lay(h(Text, null, 'Line'), wholePage)).plate.height).toBe(wholePage.height);
  });

  it('takes a bare lineHeight as a multiple of the size that is inherited', async () => {
    const inherits = h(View, { style: { fontSize: 10 } }, h(Text, { style: { lineHeight: 1.5 } }, 'Line'));
    expect((await lay(inherits)).plate.height).toBeCloseTo(15, 3);
  });

  it('sets lines ragged: no space is narrower than the font’s own', async () => {
    const words =
      'The help that a family gets should be the least that is enough, early, and from people whom they know.';
    const { plate } = await lay(h(View, { style: { width: 150 } }, h(Text, null, words)));
    const space = fonts.shape('atkinson-400', ' ').width;
    const tree = JSON.stringify(plate.tree);
    const widths = Array.from(tree.matchAll(/"text":" "[^}]*?"width":([\d.]+)/g), ([, width]) => Number(width));
    expect(widths.length).toBeGreaterThan(0);
    expect(new Set(widths)).toEqual(new Set([space]));
    expect(await findings(h(View, { style: { width: 150 } }, h(Text, null, words)))).toEqual([]);
  });

  it('finds a word wider than its box, and says by how much', async () => {
    const narrow = h(View, { style: { width: 40 } }, h(Text, null, 'Safeguarding'));
    const [finding] = await findings(narrow);
    expect(finding).toMatch(/^plate-overflow: “Safeguarding” is [\d.]+ pt wider than its box, which has 40 pt$/);
  });

  it('finds a text higher than its box', async () => {
    const low = h(Text, { style: { height: 10, width: 100 } }, 'A text that takes more than one line of a narrow box');
    expect((await findings(low))[0]).toMatch(/^plate-overflow: “A text.*” is [\d.]+ pt higher than its box$/);
  });

  it('finds text beyond the page, and in the bleed', async () => {
    const below = h(View, null, h(View, { style: { height: 600 } }), h(Text, null, 'Too far down'));
    expect((await findings(below, wholePage))[0]).toMatch(/“Too far down” is [\d.]+ pt outside the page/);
    expect((await findings(h(Text, null, 'In the bleed'), wholePage))[0]).toMatch(/is 8.5 pt outside the page/);
  });

  it('finds text that a box hides', async () => {
    const hidden = h(
      View,
      { style: { height: 20, overflow: 'hidden' } },
      h(Text, { style: { position: 'absolute', top: 15, left: 0 } }, 'Cut off'),
    );
    expect((await findings(hidden))[0]).toMatch(/“Cut off” is [\d.]+ pt outside the box that hides/);
  });

  it('finds a character that no font has', async () => {
    expect((await findings(h(Text, null, 'ok \u{1f600}')))[0]).toBe('no-glyph: no font has “😀” (U+1F600), in “ok 😀”');
  });

  it('finds colours and faces that the theme does not have', async () => {
    expect(await findings(h(View, { style: { backgroundColor: 'mauve', height: 5 } }))).toEqual([
      'unknown-colour: the theme has no colour “mauve”',
    ]);
    expect(await findings(h(Text, { style: { fontFamily: 'Helvetica' } }, 'x'))).toEqual([
      'plate-text: the theme has no face “Helvetica”',
    ]);
  });

  it('finds words outside a Text, which React-PDF drops', async () => {
    expect((await findings(h(View, null, 'stray')))[0]).toContain('stray');
  });

  it('finds a component that fails', async () => {
    expect(await findings(h(Broken))).toEqual(['plate: the plate’s component failed: no such level']);
  });

  it('finds a figure without alternative text, and words inside a drawing', async () => {
    expect(await findings(h(View, { tag: { type: 'Figure' } }))).toEqual([
      'alternative-text: a figure has no alternative text',
    ]);
    const worded = h(Svg, { width: 10, height: 10 }, h(Text, null, 'lost'));
    expect((await findings(worded))[0]).toMatch(/^plate-text: “lost” stands inside a drawing/);
  });

  it('finds a link in decoration', async () => {
    const linked = h(Text, { tag: 'artifact' }, h(Link, { src: 'https://example.org' }, 'here'));
    expect(await findings(linked)).toEqual([
      'plate-link: a link to https://example.org stands in a figure or in decoration, where nobody finds it',
    ]);
  });

  it('names the place of the plate in its findings', async () => {
    const position = { file: 'guide/03.md', line: 9, column: 1 };
    const { findings: wrong } = await layPlate(h(View, { style: { backgroundColor: 'mauve' } }), {
      key: 'k',
      width: 100,
      height: 0,
      bleed: 0,
      fonts,
      setLines,
      colours: theme.colours,
      position,
    });
    expect(wrong[0]?.position).toEqual(position);
  });
});

describe('a painted plate', () => {
  const inside = { style: { margin: 20 } };

  it('has the roles that its tags say; words without one are a paragraph', async () => {
    const list = h(
      View,
      { tag: { type: 'L', listNumbering: 'Decimal' } },
      h(
        View,
        { tag: { type: 'LI' } },
        h(Text, { tag: { type: 'Lbl' } }, '1'),
        h(View, { tag: { type: 'LBody' } }, h(Text, null, 'First')),
      ),
    );
    expect(
      await tags(h(View, inside, h(Text, { tag: { type: 'H1' } }, 'Title'), h(Text, null, 'Words'), list)),
    ).toEqual([
      'H1 "Title"',
      'P "Words"',
      'L ListNumbering="Decimal"',
      '  LI',
      '    Lbl "1"',
      '    LBody',
      '      P "First"',
    ]);
  });

  it('keeps words apart that stand in one element', async () => {
    const title = h(View, { tag: { type: 'H1' } }, h(Text, null, 'The right help'), h(Text, null, 'in time'));
    expect(await tags(h(View, inside, title))).toEqual(['H1 "The right help in time "']);
  });

  it('has links in its text, with their annotation', async () => {
    const words = h(Text, null, 'See ', h(Link, { src: 'https://example.org' }, 'the site'), '.');
    expect(await tags(h(View, inside, words))).toEqual([
      'P',
      '  "See "',
      '  Link',
      '    "the site"',
      '    -> "the site"',
      '  "."',
    ]);
  });

  it('has a figure as one content, with words in it, and drawings without alternative as decoration', async () => {
    const figure = h(
      View,
      { tag: { type: 'Figure', alternative: 'Two boxes' } },
      h(View, { style: { height: 10, backgroundColor: 'sea' } }),
      h(Text, null, 'inside'),
      h(Svg, { width: 10, height: 10 }, h(Path, { d: SQUARE, fill: 'ink' })),
    );
    const ornament = h(Svg, { width: 10, height: 10 }, h(Path, { d: SQUARE, fill: 'ink' }));
    expect(await tags(h(View, inside, figure, ornament))).toEqual(['Figure Alt="Two boxes" "inside "']);
    const { marks, figures } = await stream(h(View, inside, figure, ornament));
    expect(marks).toHaveLength(2);
    expect(figures).toHaveLength(1);
  });

  it('refuses a figure that paints nothing', async () => {
    const nothing = h(View, { tag: { type: 'Figure', alternative: 'Nothing' }, style: { height: 10 } });
    await expect(stream(h(View, inside, nothing))).rejects.toMatchObject({
      findings: [{ rule: 'empty-figure', message: expect.stringContaining('paints nothing') }],
    });
  });

  it('has words of an artifact in no element', async () => {
    expect(await tags(h(View, inside, h(Text, { tag: 'artifact' }, '7'), h(Text, null, 'Words')))).toEqual([
      'P "Words"',
    ]);
  });

  it('paints in the inks of the theme, nothing in DeviceRGB for print', async () => {
    const box = h(View, { style: { margin: 20, height: 20, backgroundColor: 'sea', border: '1 solid ink' } });
    const print = (await stream(box, { ink: 'print', tags: false })).stream;
    expect(print).toContain('1 0.4 0.2 0.3 k');
    expect(print).not.toMatch(/ (?:rg|RG)\b|DeviceRGB/);
    expect((await stream(box)).stream).toContain('0 0.29412 0.41961 rg');
  });

  it('names opacity by its value and a gradient by what it is', async () => {
    const gradient = h(
      Svg,
      { width: 50, height: 50 },
      h(
        'DEFS',
        null,
        h(
          'LINEAR_GRADIENT',
          { id: 'g' },
          h('STOP', { offset: '0%', stopColor: 'sea' }),
          h('STOP', { offset: '100%', stopColor: 'tint' }),
        ),
      ),
      h('RECT', { x: 0, y: 0, width: 50, height: 50, fill: "url('#g')" }),
    );
    const faint = h(View, { style: { height: 5, backgroundColor: 'sea', opacity: 0.5 } });
    const { resources, stream: operators } = await stream(h(View, inside, gradient, faint));
    expect(resources.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'state Gf0.5s1',
      expect.stringMatching(/^shading S[0-9a-f]{12}$/),
    ]);
    expect(operators).toMatch(/\/Pattern cs \/S[0-9a-f]{12} scn/);
  });

  it('marks each painted path and leaves no state unbalanced', async () => {
    const { stream: operators } = await stream(
      h(View, inside, h(View, { style: { height: 5, backgroundColor: 'sea', borderRadius: 2 } }), h(Text, null, 'x')),
    );
    const count = (pattern: RegExp) => (operators.match(pattern) ?? []).length;
    expect(count(/^q$/gm)).toBe(count(/^Q$/gm));
    expect(count(/BDC$/gm)).toBe(count(/^EMC$/gm));
  });

  it('lets black alone overprint in print, text and shapes, and what comes after it knock out', async () => {
    const box = (colour: string) => h(View, { style: { height: 5, backgroundColor: colour } });
    const element = h(View, inside, box('sea'), box('ink'), h(Text, null, 'x'), box('sea'));
    const { stream: operators } = await stream(element, { ink: 'print', tags: false });
    const inForce: string[] = [];
    const states = ['knock'];
    for (const line of operators.split('\n')) {
      if (line === 'q') states.push(states.at(-1) ?? '');
      else if (line === 'Q') states.pop();
      else if (line.endsWith(' gs')) states[states.length - 1] = line.slice(2, -3);
      else if (/ (?:f|re f)$|TJ$/.test(line)) inForce.push(`${line.split(' ').at(-1)} ${states.at(-1)}`);
    }
    expect(inForce.map((entry) => entry.replace(/^.*TJ/, 'TJ'))).toEqual([
      'f knock',
      'f overKnock',
      'TJ over',
      'f knock',
    ]);
  });

  it('stands in a flow, its elements under the slot’s', async () => {
    const { plate } = await lay(h(View, null, h(Text, null, 'Slot'), h(Link, { src: '#up' }, 'Up')), { key: 's' });
    const elements = [
      element({ type: 'Div' }),
      ...plate.elements.map((own) => ({ ...own, up: own.up < 0 ? 0 : own.up + 1 })),
    ];
    const box = { kind: 'slot', x: 0, y: 0, width: 340, height: plate.height, plate: 's', element: 1 } as const;
    const laid = {
      ...flow([
        { elements: [element({ type: 'P' })], box: text('Before') },
        { elements, box },
        { elements: [element({ type: 'P' })], box: text('After') },
      ]),
      anchors: { up: { page: 0, y: page.margin.top } },
    };
    const read = await readTags(build(laid, { plate: () => plate }), 'slot.pdf');
    expect(read.findings).toEqual([]);
    expect(printTags(read.elements)).toBe(
      [
        'Document Lang="en-GB"',
        '  Sect',
        '    P "Before"',
        '    Div',
        '      P "Slot"',
        '      P',
        '        Link',
        '          "Up"',
        '          -> "Up"',
        '    P "After"',
        '',
      ].join('\n'),
    );
  });
});
