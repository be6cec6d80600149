import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeBlock } from '../../layouts/blocks/compose.ts';
import { guide } from '../../layouts/guide.ts';
import { contextFor } from '../../layouts/pages/contextFor.ts';
import { contrast } from '../../layouts/theme/contrast.ts';
import { MARGIN } from '../../layouts/theme/page.ts';
import { themeOf } from '../../layouts/theme/theme.ts';
import type { Flow } from '../../src/document/boxes.ts';
import type { LaidArt, LaidBox } from '../../src/document/laid.ts';
import type { Levels } from '../../src/document/nodes.ts';
import type { EditionDocument } from '../../src/document/publication.ts';
import { assemble, paintPage } from '../../src/pdf/index.ts';
import { layFlow, loadFonts } from '../../src/typeset/index.ts';
import { loadEngine } from '../../src/visual/engine/loadEngine.ts';
import { openPdf } from '../../src/visual/engine/openPdf.ts';
import { rasterise } from '../../src/visual/page/rasterise.ts';
import { chapter, config, documentOf, paragraph, position, text } from './support/sample.ts';

// The four levels as they are printed, rendered, and then seen in grey and by eyes that lack a kind of cone.

const names = ['barley', 'reed', 'sea', 'dusk'];
const levels: Levels = {
  type: 'levels',
  position,
  title: [text('Being fed')],
  entries: names.map((_, index) => ({ level: index + 1, blocks: [paragraph('A sign. '.repeat(20))], position })),
};
const document: EditionDocument = {
  ...documentOf([chapter([levels])]),
  config: {
    ...config,
    levels: names.map((colour, index) => ({ number: index + 1, name: `Level ${colour}`, colour })),
  },
};

/** Luminance, and Machado, Oliveira and Fernandes 2009, severity 1, for linear light. */
const LUMINANCE = [0.2126, 0.7152, 0.0722];
const sights: { readonly [name: string]: readonly [number[], number[], number[]] } = {
  grey: [LUMINANCE, LUMINANCE, LUMINANCE],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const DPI = 144;
const PIXELS = DPI / 72;
/** Least difference of two deep tones that is seen at a glance where they are not side by side (CIE 1976). */
const LEAST_DIFFERENCE = 5;

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
interface Seen {
  readonly head: Area;
  readonly mark: Area;
  readonly drawing: LaidArt;
  readonly words: string;
}

const wordsOf = (box: LaidBox): string => {
  if (box.kind === 'text') return box.lines.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');
  return box.kind === 'group' ? box.items.map(wordsOf).join(' ') : '';
};

/** The head and the mark of each level, where they stand on the page, pt. */
function findLevels(box: LaidBox, left: number, top: number, found: Partial<Seen>[]): void {
  const here = { left: left + box.x, top: top + box.y, width: box.width, height: box.height };
  if (box.ground?.endsWith('.deep')) found.push({ head: here, words: wordsOf(box) });
  if (box.kind === 'art') Object.assign(found.at(-1) ?? {}, { mark: here, drawing: box });
  if (box.kind === 'group') for (const item of box.items) findLevels(item, here.left, here.top, found);
}

type Colour = readonly [number, number, number];
const hex = (colour: Colour): string => `#${colour.map((each) => each.toString(16).padStart(2, '0')).join('')}`;

/** CIE L*a*b* (D65). */
function lab(colour: Colour): Colour {
  const linear = colour.map((each) => {
    const value = each / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [r = 0, g = 0, b = 0] = linear;
  const f = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const difference = (a: Colour, b: Colour): number => {
  const [one, other] = [lab(a), lab(b)];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
};

const seen: Seen[] = [];
let page: { readonly rgba: Uint8Array; readonly width: number; readonly height: number };

beforeAll(async () => {
  const theme = themeOf(document);
  const fonts = loadFonts(theme);
  const context = contextFor(document, chapter([levels]), { large: false });
  const flow: Flow = {
    id: 'levels',
    role: { type: 'Sect' },
    items: [{ kind: 'box', box: composeBlock(levels, context), gapBefore: 0 }],
    runningHead: '',
    numbers: '',
  };
  const laid = layFlow(flow, guide.page(document), { fonts });
  const [first] = laid.pages;
  if (first?.kind !== 'flow') throw new Error('no page');
  const options = {
    colours: theme.colours,
    ink: 'screen',
    tags: true,
    fonts,
    pageNumber: () => '',
    plate: () => undefined,
  } as const;
  const record = paintPage(first, laid.blocks, options);
  const info = { title: 'Levels', author: '', subject: '', keywords: [], language: 'en-GB' };
  const painted = { role: flow.role, laid, records: [record], matter: [[]], labels: ['1'] };
  const bytes = assemble({ info, flows: [painted], fonts, pictures: new Map(), tags: true });
  const engine = await loadEngine();
  const pdf = openPdf(engine, bytes);
  if (!pdf) throw new Error('no PDF');
  page = rasterise(engine, pdf, 0, { dpi: DPI });
  pdf.close();
  const found: Partial<Seen>[] = [];
  for (const piece of first.pieces) findLevels(piece.box, piece.x, piece.y, found);
  for (const { head, mark, drawing, words } of found)
    if (head && mark && drawing && words !== undefined) seen.push({ head, mark, drawing, words });
});

/** The page as it is seen: pixels of three channels. */
async function lookedAt(sight: string): Promise<Buffer> {
  const { rgba, width, height } = page;
  const image = sharp(rgba, { raw: { width, height, channels: 4 } }).removeAlpha();
  const matrix = sights[sight];
  if (matrix) image.pipelineColourspace('scrgb').recomb([...matrix] as [number[], number[], number[]] as never);
  return image.toColourspace('srgb').raw().toBuffer();
}
const colourAt = (pixels: Buffer, x: number, y: number): Colour => {
  const at = (Math.round(y * PIXELS) * page.width + Math.round(x * PIXELS)) * 3;
  return [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
};
/** The ground of a level's head, beside its number. */
const deepOf = (pixels: Buffer, { head }: Seen): Colour => colourAt(pixels, head.left + 2, head.top + head.height / 2);
/** Share of the mark that is dark. */
function darkShare(pixels: Buffer, { mark }: Seen): number {
  let dark = 0;
  let all = 0;
  for (let y = mark.top; y < mark.top + mark.height; y += 1 / PIXELS)
    for (let x = mark.left; x < mark.left + mark.width; x += 1 / PIXELS) {
      all++;
      if (lab(colourAt(pixels, x, y))[0] < 60) dark++;
    }
  return dark / all;
}

describe.each(['colour', ...Object.keys(sights)])('the levels seen in %s', (sight) => {
  it('have their number and name on the head, at 4.5:1 or more', async () => {
    const pixels = await lookedAt(sight);
    expect(seen.map(({ words }) => words.trim().replace(/\s+/g, ' '))).toEqual(
      names.map((name, index) => `${index + 1} Level ${name}`),
    );
    for (const level of seen) expect(contrast(hex(deepOf(pixels, level)), '#ffffff')).toBeGreaterThan(4.5);
  });
  it('grow darker from level to level', async () => {
    const pixels = await lookedAt(sight);
    const lightness = seen.map((level) => lab(deepOf(pixels, level))[0]);
    for (const [index, each] of lightness.entries())
      if (index > 0)
        expect((lightness[index - 1] ?? 0) - each, names[index]).toBeGreaterThan(sight === 'tritanopia' ? 0 : 2);
  });
  it('have a mark that is fuller from level to level', async () => {
    const pixels = await lookedAt(sight);
    const shares = seen.map((level) => darkShare(pixels, level));
    for (const [index, share] of shares.entries()) if (index > 0) expect(share).toBeGreaterThan(shares[index - 1] ?? 1);
    expect(seen.map(({ drawing }) => drawing.drawing.shapes.filter(({ fill }) => fill).length)).toEqual([1, 2, 3, 4]);
  });
  it.skipIf(sight === 'grey')('have deep tones that differ', async () => {
    const pixels = await lookedAt(sight);
    const tones = seen.map((level) => deepOf(pixels, level));
    for (const [index, tone] of tones.entries())
      for (const other of tones.slice(0, index)) expect(difference(tone, other)).toBeGreaterThan(LEAST_DIFFERENCE);
  });
});

it('stand in the hang column', () => {
  expect(seen).toHaveLength(names.length);
  for (const { head } of seen) expect(head.left).toBeCloseTo(MARGIN);
});
