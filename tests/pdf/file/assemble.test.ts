import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { LaidBox, LaidFlow, LaidGroup, LaidText } from '../../../src/document/laid.ts';
import { assemble, PressDefect, paintPage, paintRunningMatter, printTags, readTags } from '../../../src/pdf/index.ts';
import { openFont } from '../../../src/pdf/text/openFont.ts';
import { readPdf } from '../../../src/verify/index.ts';
import { build, element, flow, info, options, P, page, text } from '../support/flow.ts';
import { fonts } from '../support/theme.ts';

const tags = async (bytes: Uint8Array) => {
  const { elements, findings } = await readTags(bytes, 'test.pdf');
  expect(findings).toEqual([]);
  return printTags(elements);
};
const lines = (...printed: string[]) =>
  `Document Lang="en-GB"\n  Sect\n${printed.map((line) => `    ${line}\n`).join('')}`;
const group = (items: readonly LaidBox[], height = 40): LaidGroup => ({
  kind: 'group',
  x: 0,
  y: 0,
  width: 340,
  height,
  items,
});
const at = (box: LaidText, x: number, y = 0): LaidText => ({ ...box, x, y });

describe('assemble', () => {
  it('gives the same bytes for the same input', () => {
    const laid = flow([{ elements: P, box: text('affluent flock: 4.1 and 9.5') }]);
    expect(Buffer.from(build(laid)).equals(Buffer.from(build(laid)))).toBe(true);
  });

  it('gives the same bytes whatever was built before', () => {
    const one = flow([{ elements: P, box: text('a:b fi') }]);
    const two = flow([{ elements: P, box: text('4.1 and 9.5 affluent') }]);
    const cold = Buffer.from(build(two));
    build(one);
    expect(Buffer.from(build(two)).equals(cold)).toBe(true);
  });

  it('holds no clock time', () => {
    const file = Buffer.from(build(flow([{ elements: P, box: text('Words') }]))).toString('latin1');
    expect(file).not.toMatch(/CreationDate|ModDate|CreateDate|ModifyDate/);
  });

  it('makes one paragraph of a paragraph over two pages', async () => {
    const [long, rest] = [text('First half of it, '), text('second half.')];
    const laid = flow([{ elements: P, box: long }], [], page);
    const [first] = laid.pages;
    if (first?.kind !== 'flow') throw new Error('no page');
    const split = { ...laid, pages: [first, { ...first, pieces: [{ block: 0, box: rest, x: 40, y: 40 }] }] };
    expect(await tags(build(split))).toBe(lines('P "First half of it, second half."'));
  });

  it('keeps block elements in the document’s order, whatever is painted first', async () => {
    const elements = [element({ type: 'L', listNumbering: 'Disc' }), element({ type: 'LI' }, 0)];
    const list = [...elements, element({ type: 'Lbl' }, 1), element({ type: 'LBody' }, 1)];
    const box = group([at(text('Body', 3), 20), at(text('1.', 2), 0)]);
    expect(await tags(build(flow([{ elements: list, box }])))).toBe(
      lines('L ListNumbering="Disc"', '  LI', '    Lbl "1."', '    LBody "Body"'),
    );
  });

  it('puts a nested list after the words that stand before it in the same item', async () => {
    const elements = [
      element({ type: 'L' }),
      element({ type: 'LI' }, 0),
      element({ type: 'LBody' }, 1),
      element({ type: 'L' }, 2),
      element({ type: 'LI' }, 3),
      element({ type: 'LBody' }, 4),
    ];
    const box = group([at(text('Outer', 2), 0), at(text('Inner', 5), 20, 20)]);
    expect(await tags(build(flow([{ elements, box }])))).toBe(
      lines('L', '  LI', '    LBody', '      "Outer"', '      L', '        LI', '          LBody "Inner"'),
    );
  });

  it('keeps empty cells, spans, scopes and heads', async () => {
    const cell = (type: 'TH' | 'TD', up: number, more = {}) => element({ type, ...more }, up);
    const elements = [
      element({ type: 'Table', summary: 'Two columns' }),
      element({ type: 'TR' }, 0),
      cell('TH', 1, { scope: 'Column', name: 'a' }),
      cell('TH', 1, { scope: 'Column', name: 'b' }),
      element({ type: 'TR' }, 0),
      cell('TD', 4),
      cell('TD', 4, { headers: ['b'] }),
      element({ type: 'TR' }, 0),
      cell('TD', 7, { columnSpan: 2 }),
    ];
    const box = group([
      at(text('A', 2), 0),
      at(text('B', 3), 100),
      at(text('only second', 6), 100, 20),
      at(text('both', 8), 0, 40),
    ]);
    expect(await tags(build(flow([{ elements, box }])))).toBe(
      lines(
        'Table Summary="Two columns"',
        '  TR',
        '    TH ID="0.0.a" Scope="Column" "A"',
        '    TH ID="0.0.b" Scope="Column" "B"',
        '  TR',
        '    TD',
        '    TD Headers="0.0.b" "only second"',
        '  TR',
        '    TD ColSpan="2" "both"',
      ),
    );
  });

  it('places links, spans and notes where they are read', async () => {
    const elements = [
      element({ type: 'P' }),
      element({ type: 'Link' }, 0, true),
      element({ type: 'Span', language: 'pl', expansion: 'Język' }, 0, true),
      element({ type: 'Note' }),
    ];
    const box = group([
      text([
        { text: 'See ' },
        { text: 'here', link: 'https://example.org/é?a=b c', linkTitle: 'Example (site)', element: 1 },
        { text: ' or ' },
        { text: 'tam', element: 2 },
        { text: '.' },
      ]),
      at(text('1 A note', 3), 0, 20),
    ]);
    const file = build(flow([{ elements, box }]));
    expect(await tags(file)).toBe(
      lines(
        'P',
        '  "See "',
        '  Link',
        '    "here"',
        '    -> "Example (site)"',
        '  " or "',
        '  Span Lang="pl" E="Język" "tam"',
        '  "."',
        'Note ID="0.0.note-3" "1 A note"',
      ),
    );
    const document = await PDFDocument.load(file);
    const uris = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object.lookup(PDFName.of('A'))] : []))
      .flatMap((action) => (action instanceof PDFDict ? [String(action.get(PDFName.of('URI')))] : []));
    expect(uris).toContain('(https://example.org/%C3%A9?a=b%20c)');
  });

  it('says where a figure stands, from the foot of the page', () => {
    const elements = [element({ type: 'Figure', alternative: 'A map' })];
    const drawing = { width: 50, height: 100, shapes: [{ path: 'M0 0 L50 0 L50 100 Z', fill: 'sea' }] };
    const art = { kind: 'art' as const, x: 0, y: 0, width: 50, height: 100, drawing, element: 0 };
    const [document] = readTags(build(flow([{ elements, box: art }])), 'test.pdf').elements;
    const [figure] = document?.kids[0]?.kind === 'element' ? document.kids[0].kids : [];
    // 40 pt below the head of a page 595 pt high.
    expect(figure?.kind === 'element' && figure.attributes.BBox).toBe('40 455 90 555');
  });

  it('gives each glyph the width that its font has', async () => {
    const laid = flow([{ elements: P, box: text('ACEGIK acegikm BD') }]);
    const document = await PDFDocument.load(build(laid));
    const [widths] = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict ? (object.lookupMaybe(PDFName.of('W'), PDFArray) ?? []) : [],
      );
    const parts = widths?.asArray() ?? [];
    const found = parts.flatMap((first, index) => {
      const list = parts[index + 1];
      return list instanceof PDFArray ? list.asArray().map((width, at) => [Number(first) + at, Number(width)]) : [];
    });
    const font = openFont(fonts, 'atkinson-400');
    expect(found).toHaveLength(new Set('ACEGIK acegikm BD').size);
    for (const [glyph = 0, width = 0] of found) expect(width).toBeCloseTo(font.advance(glyph), 1);
  });

  it('leaves out an inline element that was never painted', async () => {
    const elements = [element({ type: 'P' }), element({ type: 'Reference' }, 0, true)];
    expect(await tags(build(flow([{ elements, box: text('No note') }])))).toBe(lines('P "No note"'));
  });

  it('refuses a link to an anchor that no flow has', () => {
    const elements = [element({ type: 'P' }), element({ type: 'Link' }, 0, true)];
    const box = text([{ text: 'gone', link: '#gone', element: 1 }]);
    expect(() => build(flow([{ elements, box }]))).toThrow(PressDefect);
    expect(() => build(flow([{ elements, box }]))).toThrow('a link to #gone leads nowhere');
  });

  it('leads an internal link to the anchor’s page and height', async () => {
    const elements = [element({ type: 'P' }), element({ type: 'Link' }, 0, true)];
    const laid = {
      ...flow(
        [
          { elements, box: text([{ text: 'there', link: '#there', element: 1 }]) },
          { elements: P, box: text('There') },
        ],
        [1],
      ),
      anchors: { there: { page: 1, y: 40 } },
    };
    const document = await PDFDocument.load(build(laid));
    const second = document.getPage(1).ref.toString();
    const found = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [String(object.get(PDFName.of('Dest')))] : []));
    expect(found).toContain(`[ ${second} /XYZ null 561 null ]`);
  });

  it('writes outline, page labels and what the file says of itself', async () => {
    const base = flow(
      [
        { elements: P, box: text('One') },
        { elements: P, box: text('Two') },
      ],
      [1],
    );
    const bookmarks = [
      { level: 1, title: 'Chapter & <one>', page: 0, y: 40 },
      { level: 2, title: 'Part', page: 0, y: 90 },
      { level: 1, title: 'Chapter two', page: 1, y: 40 },
    ];
    const laid = { ...base, bookmarks };
    const records = laid.pages.map((placed) => paintPage(placed, laid.blocks, options));
    const role = { type: 'Sect' } as const;
    const flows = [{ role, laid, records, matter: [[], []], labels: ['Cover', '7'] }];
    const file = assemble({ info, flows, fonts, pictures: new Map(), tags: true });
    const document = await PDFDocument.load(file, { updateMetadata: false });
    expect(document.getTitle()).toBe('A publication');
    expect(document.getAuthor()).toBe('A partnership');
    const { catalog } = document;
    const outlines = catalog.lookup(PDFName.of('Outlines'), PDFDict);
    expect(String(outlines.get(PDFName.of('Count')))).toBe('2');
    const first = outlines.lookup(PDFName.of('First'), PDFDict);
    expect(String(first.get(PDFName.of('Title')))).toBe('(Chapter & <one>)');
    expect(String(first.get(PDFName.of('Count')))).toBe('-1');
    expect(String(catalog.lookup(PDFName.of('PageLabels'))).replace(/\s+/g, ' ')).toContain(
      '/Nums [ 0 << /P (Cover) >> 1 << /S /D /St 7 >> ]',
    );
  });

  describe('of several flows', () => {
    const role = { type: 'Sect' } as const;
    const linked = [element({ type: 'P' }), element({ type: 'Link' }, 0, true)];
    const paint = (laid: LaidFlow) => laid.pages.map((placed) => paintPage(placed, laid.blocks, options));
    /** A flow of two pages that links to #there, and one of one page on which that stands. */
    function twoFlows(labels: readonly string[] = ['1', '2', '3']) {
      const first = flow(
        [
          { elements: linked, box: text([{ text: 'there', link: '#there', element: 1 }]) },
          { elements: P, box: text('Two') },
        ],
        [1],
      );
      const second = {
        ...flow([{ elements: P, box: text('There') }]),
        anchors: { there: { page: 0, y: 40 } },
        bookmarks: [{ level: 1, title: 'There', page: 0, y: 40 }],
      };
      const records = [paint(first), paint(second)];
      const flows = [
        { role, laid: first, records: records[0] ?? [], matter: [[], []], labels: labels.slice(0, 2) },
        { role, laid: second, records: records[1] ?? [], matter: [[]], labels: labels.slice(2) },
      ];
      return { info, flows, fonts, pictures: new Map(), tags: true };
    }
    const valuesOf = (document: PDFDocument, key: string) =>
      document.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) => (object instanceof PDFDict ? [String(object.get(PDFName.of(key)))] : []));

    it('links and bookmarks lead to the page of the file, not of the flow', async () => {
      const document = await PDFDocument.load(assemble(twoFlows()));
      const third = document.getPage(2).ref.toString();
      const places = valuesOf(document, 'Dest').filter((place) => place !== 'undefined');
      expect(places).toHaveLength(2);
      for (const place of places) expect(place).toBe(`[ ${third} /XYZ null 561 null ]`);
    });

    it('the first place of a name is where it stands', async () => {
      const assembly = twoFlows();
      const again = { ...assembly.flows[1], laid: { ...assembly.flows[1]?.laid, bookmarks: [] } };
      const file = assemble({ ...assembly, flows: [...assembly.flows, again as (typeof assembly.flows)[number]] });
      const document = await PDFDocument.load(file);
      expect(valuesOf(document, 'Dest')).toContain(`[ ${document.getPage(2).ref} /XYZ null 561 null ]`);
      expect(valuesOf(document, 'Dest').join()).not.toContain(`${document.getPage(3).ref}`);
    });

    it('numbers that go on are one run of labels', async () => {
      const document = await PDFDocument.load(assemble(twoFlows(['5', '6', '9'])));
      expect(String(document.catalog.lookup(PDFName.of('PageLabels'))).replace(/\s+/g, ' ')).toContain(
        '/Nums [ 0 << /S /D /St 5 >> 2 << /S /D /St 9 >> ]',
      );
    });

    it('running matter lies over its page, and is heard by nobody', async () => {
      const assembly = twoFlows();
      const foot = paintRunningMatter([{ box: text('Foot'), x: 40, y: 560 }], page, 'Footer', options);
      const [first, second] = assembly.flows;
      if (!first || !second) throw new Error('there are not two flows');
      const file = assemble({ ...assembly, flows: [{ ...first, matter: [[foot], []] }, second] });
      const read = await readPdf(file);
      expect(read?.pages.map(({ text: words }) => words.includes('Foot'))).toEqual([true, false, false]);
      expect(await tags(file)).not.toContain('Foot');
    });
  });

  it('gives a link over two lines an area for each, where its words stand', async () => {
    const words = 'Words of a link that is so long that it goes on to a second line of its paragraph here';
    const elements = [element({ type: 'P' }), element({ type: 'Link' }, 0, true)];
    const box = text([{ text: words, link: 'https://example.org', element: 1 }]);
    expect(box.lines).toHaveLength(2);
    const document = await PDFDocument.load(build(flow([{ elements, box }])));
    const annotation = document.getPage(0).node.Annots()?.lookup(0, PDFDict);
    const numbers = (key: string) => annotation?.lookup(PDFName.of(key), PDFArray).asArray().map(Number) ?? [];
    const quads = numbers('QuadPoints');
    expect(quads).toHaveLength(16);
    const [, bottom = 0, , top = 0] = numbers('Rect');
    // The box begins 40 pt below the head of a page 595 pt high.
    expect(top).toBeLessThanOrEqual(555);
    expect(bottom).toBeGreaterThan(555 - box.height - 4);
    expect(Math.max(...quads.filter((_, index) => index % 2 === 1))).toBeCloseTo(top);
  });

  it('says in which colours a page is blended that is seen through, and of no other', async () => {
    const laid = flow(
      [
        { elements: P, box: text('One') },
        { elements: P, box: text('Two') },
      ],
      [1],
    );
    const [first, second] = laid.pages.map((placed) => paintPage(placed, laid.blocks, options));
    if (!first || !second) throw new Error('there are not two pages');
    const pale = { ...first, resources: [{ kind: 'state' as const, name: 'Gf0.5', fill: 0.5 }] };
    const flows = [
      { role: { type: 'Sect' } as const, laid, records: [pale, second], matter: [[], []], labels: ['1', '2'] },
    ];
    const document = await PDFDocument.load(assemble({ info, flows, fonts, pictures: new Map(), tags: true }));
    const groups = document.getPages().map((each) => String(each.node.get(PDFName.of('Group')) ?? ''));
    expect(groups[0]).toContain('/DeviceRGB');
    expect(groups[1]).toBe('');
  });

  it('gives print pages their boxes, and neither tags nor links', async () => {
    const elements = [element({ type: 'P' }), element({ type: 'Link' }, 0, true)];
    const box = text([{ text: 'link', link: 'https://example.org', element: 1 }]);
    const document = await PDFDocument.load(build(flow([{ elements, box }]), { ink: 'print', tags: false }));
    const sheet = document.getPage(0);
    expect(sheet.getMediaBox()).toEqual({ x: -8.5, y: -8.5, width: 437, height: 612 });
    expect(sheet.getTrimBox()).toEqual({ x: 0, y: 0, width: 420, height: 595 });
    expect(sheet.node.Annots()).toBeUndefined();
    expect(document.catalog.get(PDFName.of('StructTreeRoot'))).toBeUndefined();
  });

  it('embeds a font once for all that its glyphs mean', async () => {
    const [word] = fonts.shape('atkinson-400', 'A').glyphs;
    const plain = text('A');
    const cyrillic = {
      ...plain,
      lines: plain.lines.map((line) => ({
        ...line,
        pieces: line.pieces.map((piece) => ({
          ...piece,
          text: 'А',
          words: piece.words.map((own) => ({ ...own, text: 'А', codePoints: [[0x410]] })),
        })),
      })),
    };
    const file = build(
      flow([
        { elements: P, box: plain },
        { elements: P, box: cyrillic },
      ]),
    );
    expect(word).toBeGreaterThan(0);
    expect(await tags(file)).toBe(lines('P "A"', 'P "А"'));
    const document = await PDFDocument.load(file);
    const programs = document.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFDict && object.has(PDFName.of('FontFile2')));
    expect(programs).toHaveLength(1);
  });
});
