import type { Flow, FlowItem, PageGeometry, PlatePage } from '../document/boxes.ts';
import type { Finding } from '../document/finding.ts';
import type { LaidFlow, Piece, PlacedPage } from '../document/laid.ts';
import type { Position } from '../document/position.ts';
import type { TypesetBlock, TypesetContext, TypesetFlow } from './context.ts';
import { layBlock } from './layBlock.ts';
import type { ColumnBlock } from './pages/breakColumn.ts';
import { endColumn } from './pages/endColumn.ts';
import type { Breaking } from './pages/fragment.ts';
import { meetingRules } from './pages/meetingRules.ts';
import { surveyPages } from './pages/surveyPages.ts';

/** Width of the text area, pt. */
export const textWidth = ({ width, margin }: PageGeometry): number => width - margin.left - margin.right;
/** Height of the text area, pt. */
export const textHeight = ({ height, margin }: PageGeometry): number => height - margin.top - margin.bottom;

/** For messages about what says nowhere where it comes from: the first place that the flow names. */
function firstPosition(flow: Flow): Position {
  for (const item of flow.items) {
    const position = item.kind === 'box' ? item.box.position : item.position;
    if (position) return position;
  }
  return { file: 'publication.yml', line: 1, column: 1 };
}

/** Pages of blocks that follow one another, from a new page on. */
function breakPages(blocks: readonly ColumnBlock[], geometry: PageGeometry, breaking: Breaking): PlacedPage[] {
  const { left, top } = geometry.margin;
  return endColumn(blocks, breaking).map(({ placed }): PlacedPage => {
    const pieces = placed.map(({ number, piece, y }): Piece => {
      const { x } = piece;
      return { block: number, box: { ...piece, x: 0, y: 0 }, x: left + x, y: top + y };
    });
    return { kind: 'flow', geometry, pieces: meetingRules(pieces) };
  });
}

const platePage = (item: PlatePage, block: number, geometry: PageGeometry): PlacedPage => ({
  kind: 'plate',
  geometry,
  block,
  plate: item.plate,
  bare: item.bare,
});

/** Names and outline entries of the plate pages, which no box carries. */
function platesOf(flow: Flow, pages: readonly PlacedPage[]): Pick<LaidFlow, 'anchors' | 'bookmarks'> {
  const anchors: { [id: string]: { page: number; y: number } } = Object.create(null);
  const bookmarks: LaidFlow['bookmarks'][number][] = [];
  pages.forEach((page, number) => {
    const item = page.kind === 'plate' ? flow.items[page.block] : undefined;
    if (item?.kind !== 'plate') return;
    for (const id of item.anchors) anchors[id] = { page: number, y: 0 };
    if (item.bookmark) bookmarks.push({ ...item.bookmark, page: number, y: 0 });
  });
  return { anchors, bookmarks };
}

/**
 * Lays a chapter's flow and breaks it over pages. A gap vanishes at a page break; `ahead`, `whole`, orphans and
 * `breakBefore` are kept wherever a page can; heads are repeated as artifacts; nothing is clipped. A plate page stands
 * alone, its elements (empty here) to come with the plate. Findings, besides those of *layBlock*: `too-high` (error:
 * what cannot be cut is higher than a page) and `text-outside` (error: something stands outside its place).
 */
export function layFlow(flow: Flow, page: PageGeometry, context: TypesetContext): TypesetFlow {
  const geometry = flow.page ?? page;
  const pageHeight = textHeight(geometry);
  const fallback = firstPosition(flow);
  const findings: Finding[] = [];
  const inside: TypesetContext = { ...context, pageHeight };
  const breaking: Breaking = {
    pageHeight,
    tooHigh: (position, excess) =>
      findings.push({
        severity: 'error',
        rule: 'too-high',
        position: position ?? fallback,
        message:
          excess > 0
            ? `This is ${Math.ceil(excess * 10) / 10} pt too high for its page and cannot be parted.`
            : 'No page has room for any of this.',
        advice: 'Make it smaller, or part it by hand.',
      }),
  };
  const blocks = flow.items.map((item): TypesetBlock | undefined =>
    item.kind === 'box' ? layBlock(item.box, textWidth(geometry), inside, item.box.position ?? fallback) : undefined,
  );
  for (const block of blocks) if (block) findings.push(...block.findings);

  const pages: PlacedPage[] = [];
  let waiting: ColumnBlock[] = [];
  const flush = (): void => {
    for (const placed of breakPages(waiting, geometry, breaking)) pages.push(placed);
    waiting = [];
  };
  flow.items.forEach((item: FlowItem, number) => {
    const block = blocks[number];
    if (item.kind === 'box' && block) {
      const { gapBefore, gapPassing } = item;
      waiting.push({ number, gapBefore, ...(gapPassing !== undefined && { gapPassing }), box: block.box });
    }
    if (item.kind !== 'plate') return;
    flush();
    pages.push(platePage(item, number, geometry));
  });
  flush();

  const survey = surveyPages(pages, fallback);
  const plates = platesOf(flow, pages);
  const bookmarks = [...plates.bookmarks, ...survey.bookmarks];
  return {
    blocks: blocks.map((block) => block?.elements ?? []),
    pages,
    anchors: { ...survey.anchors, ...plates.anchors },
    bookmarks: bookmarks.sort((a, b) => a.page - b.page),
    findings: [...findings, ...survey.findings],
  };
}
