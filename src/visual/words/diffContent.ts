import type { Change } from '../compare/change.ts';
import type { Box, PageContent } from '../page/content.ts';
import { diffLinks } from './diffLinks.ts';
import { diffShapes } from './diffShapes.ts';
import { diffText } from './diffText.ts';
import type { Renumbering } from './folio.ts';
import { millimetres } from './phrase.ts';

export interface ContentDifference {
  /** All but the pictures, which are judged with the pixels. */
  readonly changes: readonly Change[];
  /** Boxes (pt) of page numbers that went on with their page. */
  readonly folios: readonly Box[];
}

/** What changed on a page in words. `least`: the smallest movement that counts, pt. */
export function diffContent(
  was: PageContent,
  now: PageContent,
  least: number,
  renumbering: Renumbering | undefined,
): ContentDifference {
  const text = diffText(was, now, least, renumbering);
  return {
    changes: [
      ...diffSize(was, now, least),
      ...text.changes,
      ...diffShapes(was.shapes, now.shapes, least),
      ...diffLinks(was.links, now.links),
    ],
    folios: text.folios,
  };
}

function diffSize(was: PageContent, now: PageContent, least: number): readonly Change[] {
  if (Math.abs(was.width - now.width) <= least && Math.abs(was.height - now.height) <= least) return [];
  const size = ({ width, height }: PageContent) => `${millimetres(width)} × ${millimetres(height)}`;
  const [before, after] = [size(was), size(now)];
  return [{ kind: 'page-size', sentence: `the page is ${after}, before ${before}`, was: before, now: after }];
}
