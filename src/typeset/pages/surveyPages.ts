import type { Finding } from '../../document/finding.ts';
import type { LaidBox, LaidFlow, Line, PlacedPage } from '../../document/laid.ts';
import type { Position } from '../../document/position.ts';

/** Rounding of sums of widths and heights, pt; less than a hair's breadth. */
const TOLERANCE = 0.05;

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Survey extends Pick<LaidFlow, 'anchors' | 'bookmarks'> {
  readonly findings: readonly Finding[];
}

const sticksOut = (line: Line, width: number): boolean =>
  line.x < -TOLERANCE || line.x + line.width > width + TOLERANCE;

/**
 * Walks the placed pages once: where each anchor and bookmark stands, and whether anything stands outside its box or
 * outside the page's text area. The latter never happens with a good layout; where it does, it is an error
 * (`text-outside`), not a clipped line.
 */
export function surveyPages(pages: readonly PlacedPage[], fallback: Position): Survey {
  // Without a prototype: an id may be “constructor”.
  const anchors: { [id: string]: { page: number; y: number } } = Object.create(null);
  const bookmarks: { level: number; title: string; page: number; y: number }[] = [];
  const outside = new Map<string, Finding>();

  const reportOutside = (position: Position, what: string, excess: number): void => {
    const key = `${position.file}:${position.line}:${position.column}`;
    if (outside.has(key)) return;
    outside.set(key, {
      severity: 'error',
      rule: 'text-outside',
      position,
      message: `${what} reaches ${Math.ceil(excess * 10) / 10} pt beyond its place on the page.`,
      advice: 'Make it narrower, or give it fewer columns.',
    });
  };
  const visit = (box: LaidBox, x: number, y: number, page: number, area: Area, position: Position, read: boolean) => {
    const here = box.position ?? position;
    const isRead = read && box.artifact !== 'Pagination';
    if (isRead) {
      for (const id of box.anchors ?? []) anchors[id] ??= { page, y };
      if (box.bookmark) bookmarks.push({ ...box.bookmark, page, y });
    }
    const excess = Math.max(area.left - x, x + box.width - area.right, area.top - y, y + box.height - area.bottom);
    if (excess > TOLERANCE && (box.kind !== 'group' || box.items.length > 0)) reportOutside(here, 'This', excess);
    if (box.kind === 'text')
      for (const line of box.lines)
        if (sticksOut(line, box.width))
          reportOutside(
            here,
            `“${line.pieces
              .map(({ text }) => text)
              .join('')
              .trim()}”`,
            Math.max(-line.x, line.x + line.width - box.width),
          );
    if (box.kind === 'group')
      for (const item of box.items) visit(item, x + item.x, y + item.y, page, area, here, isRead);
  };

  pages.forEach((page, number) => {
    if (page.kind === 'plate') return;
    const { width, height, margin } = page.geometry;
    const area = { left: margin.left, top: margin.top, right: width - margin.right, bottom: height - margin.bottom };
    for (const piece of page.pieces) visit(piece.box, piece.x, piece.y, number, area, fallback, true);
  });
  return { anchors, bookmarks, findings: [...outside.values()] };
}
