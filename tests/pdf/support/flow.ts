import type { PageGeometry, Role, Run } from '../../../src/document/boxes.ts';
import type { Element, LaidBox, LaidFlow, LaidText, Piece } from '../../../src/document/laid.ts';
import { assemble, type PaintOptions, paintPage } from '../../../src/pdf/index.ts';
import { fonts, setLines, theme } from './theme.ts';

/** A5 in pt, so that a page is read at a glance. */
export const page: PageGeometry = {
  width: 420,
  height: 595,
  margin: { top: 40, right: 40, bottom: 40, left: 40 },
  ground: 'paper',
  bleed: 8.5,
};

export const options: PaintOptions = {
  colours: theme.colours,
  ink: 'screen',
  tags: true,
  fonts,
  pageNumber: () => '7',
  plate: () => undefined,
};

/** A run and the element that it belongs to, by number in its block. */
export type TestRun = Run & { readonly element?: number };

/** A laid text box 340 pt wide, 12 on 16 pt unless said otherwise. */
export function text(
  runs: readonly TestRun[] | string,
  element = 0,
  more: Partial<LaidText> = {},
  size = 12,
): LaidText {
  const list: readonly TestRun[] = typeof runs === 'string' ? [{ text: runs }] : runs;
  const width = more.width ?? 340;
  const box = {
    kind: 'text' as const,
    runs: list,
    style: { face: 'regular', size, leading: size * 1.3, colour: 'ink' },
  };
  const { lines, height } = setLines(box, width, {
    elements: list.map((run) => run.element ?? element),
    linkTitles: list.map((run) => run.linkTitle),
  });
  return { kind: 'text', x: 0, y: 0, width, height, lines, ...more };
}

export const element = (role: Role, up = -1, inline = false): Element => ({ role, up, inline });
export const P: readonly Element[] = [element({ type: 'P' })];

export interface TestBlock {
  readonly elements: readonly Element[];
  readonly box: LaidBox;
}

/** Blocks one under another on pages; `breaks`: numbers of blocks that begin a page. */
export function flow(blocks: readonly TestBlock[], breaks: readonly number[] = [], geometry = page): LaidFlow {
  const pages: Piece[][] = [[]];
  let y = geometry.margin.top;
  for (const [block, { box }] of blocks.entries()) {
    if (breaks.includes(block)) {
      pages.push([]);
      y = geometry.margin.top;
    }
    pages.at(-1)?.push({ block, box, x: geometry.margin.left, y });
    y += box.height + 10;
  }
  return {
    blocks: blocks.map(({ elements }) => elements),
    pages: pages.map((pieces) => ({ kind: 'flow', geometry, pieces })),
    anchors: {},
    bookmarks: [],
  };
}

export const info = {
  title: 'A publication',
  author: 'A partnership',
  subject: 'Threshold guidance',
  keywords: ['safeguarding'],
  language: 'en-GB',
};

/** One flow, painted and assembled. */
export function build(laid: LaidFlow, more: Partial<PaintOptions> = {}, about: Partial<typeof info> = {}): Uint8Array {
  const paint = { ...options, ...more };
  const records = laid.pages.map((placed) => paintPage(placed, laid.blocks, paint));
  return assemble({
    info: { ...info, ...about },
    flows: [
      {
        role: { type: 'Sect' },
        laid,
        records,
        matter: records.map(() => []),
        labels: records.map((_, i) => String(i + 1)),
      },
    ],
    fonts,
    pictures: new Map(),
    tags: paint.tags,
  });
}
