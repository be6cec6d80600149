import type { Box, Flow, PageGeometry, Run } from '../../src/document/boxes.ts';
import type { Block, Chapter } from '../../src/document/nodes.ts';
import type { EditionDocument, FootNumber } from '../../src/document/publication.ts';
import { modules } from '../blocks/context.ts';
import { composeFlow } from '../blocks/flow.ts';
import { edges, role, row, stack, textBox } from '../blocks/make.ts';
import { plainText } from '../blocks/plainText.ts';
import type { FootInfo, PlacedBox } from '../layout.ts';
import { estimateLines, fitsMeasure, fittingSize } from '../theme/fit.ts';
import { mm } from '../theme/mm.ts';
import { A5, FOOT_PADDING, pageWithFoot } from '../theme/page.ts';
import { scaleAt } from '../theme/scales.ts';
import { FLOW, RULE, SECTION } from '../theme/space.ts';
import { blackHead } from './blackHead.ts';
import { chapterBookmark, chapterTitle } from './chapterTitle.ts';
import { contextFor } from './contextFor.ts';
import { signOffLine } from './signOff.ts';
import { statusWords } from './statusLine.ts';

const MARGIN = mm(14);
const FOOT = mm(19);
const AIR = 9;
const TITLE = 34;
/** Beside the page number: as drawn, and in larger type. */
const FOLIO_ROOM = 24;
const FOLIO_ROOM_EM = 1.7;
/** No text stands nearer to the trim (STANDARDS, print). */
const CLEAR = mm(5);
const HEADING = { size: 17, leading: 22 };
const TIGHTER = 0.8;
const WIDTH = A5.width - 2 * MARGIN;

/** The leaflet's page: its foot as drawn, or as high as larger type wants it. */
export const leafletPage = (document: EditionDocument): PageGeometry =>
  pageWithFoot(document, A5, footHeight(document), AIR, MARGIN);

const folioRoom = (size: number): number => Math.max(FOLIO_ROOM, size * FOLIO_ROOM_EM);

function footHeight(document: EditionDocument): number {
  const { size, leading } = scaleAt(document.edition.textSize).small;
  const status = statusWords(document);
  const lines = 1 + (status ? estimateLines(status, size, WIDTH - folioRoom(size)) : 0);
  return Math.max(FOOT, FOOT_PADDING + lines * leading + CLEAR);
}

/** A leaflet is not cited by section. */
const unnumbered = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((node) => {
    if (node.type !== 'heading') return node;
    const { number: _, ...heading } = node;
    return heading;
  });

/** A leaflet as a flow: a black head on its first page, then one column. */
export function leafletFlow(chapter: Chapter, document: EditionDocument): Flow {
  const drawn = contextFor(document, chapter, { large: false, width: WIDTH });
  // A small page wants smaller headings and less air.
  const h2 = drawn.scale.h3.size > HEADING.size ? drawn.scale.h3 : HEADING;
  const scale = { ...drawn.scale, h2, module: drawn.scale.module * TIGHTER };
  const context = { ...drawn, scale };
  const title = plainText(chapter.title);
  const size = fittingSize(title, Math.max(TITLE, scale.h1.size * 0.9), WIDTH, scale.textSize);
  const line = typeof chapter.front.line === 'string' ? chapter.front.line : plainText(chapter.lead);
  const white = { colour: 'paper' } as const;
  const head = blackHead(
    [
      textBox(title, { size, leading: size * 1.1 }, { face: 'heavy', ...white }, role('H1')),
      ...(line ? [textBox([{ text: line }], scale.lead, white, role('P'))] : []),
    ],
    context,
    modules(context, 1),
    MARGIN,
    { anchors: [chapter.id], bookmark: chapterBookmark(chapter) },
  );
  const signed = signOffLine(chapter, context);
  return {
    id: chapter.id,
    role: { type: 'Part' },
    items: [
      { kind: 'box', box: head, gapBefore: 0 },
      ...composeFlow(unnumbered(chapter.blocks), context, modules(context, SECTION)),
      ...(signed ? [{ kind: 'box' as const, box: signed, gapBefore: modules(context, FLOW) }] : []),
    ],
    runningHead: chapterTitle(chapter),
    numbers: chapter.numbers,
    page: leafletPage(document),
  };
}

const numberRuns = (numbers: readonly FootNumber[]): readonly Run[] =>
  numbers.flatMap(({ label, value, strong }, index): readonly Run[] => {
    const face = strong ? { face: 'bold' } : {};
    return [
      ...(index > 0 ? [{ text: '   ' }] : []),
      { ...face, text: `${label} ` },
      { ...face, text: value, together: true },
    ];
  });

/** The leaflet's foot: page number, and the numbers that its readers may ring, as many as there is room for. */
export function leafletFoot(info: FootInfo, document: EditionDocument): readonly PlacedBox[] {
  const { small } = scaleAt(document.edition.textSize);
  const status = statusWords(document);
  const numbers = document.config.foot[info.numbers] ?? [];
  const room = WIDTH - folioRoom(small.size);
  const fewer = numbers.map((_, index) => numberRuns(numbers.slice(0, numbers.length - index)));
  const runs = fewer.find((some) => fitsMeasure(some.map(({ text }) => text).join(''), small.size, room)) ?? [];
  const lines: readonly Box[] = [
    ...(runs.length > 0 ? [textBox(runs, small, {}, role('P'))] : []),
    ...(status ? [textBox(status, small, {}, role('P'))] : []),
  ];
  const box = row(
    [
      { width: folioRoom(small.size), box: textBox(info.folio, small, { face: 'bold' }, role('P')) },
      { width: 'rest', box: stack(lines, 0) },
    ],
    0,
    { rules: { top: { weight: RULE.foot, colour: 'ink' } }, padding: edges({ top: FOOT_PADDING }) },
  );
  return [{ x: MARGIN, y: A5.height - footHeight(document), width: WIDTH, box }];
}
