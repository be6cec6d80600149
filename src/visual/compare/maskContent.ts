import type { Box, PageContent } from '../page/content.ts';

/** A page without what stands, by its middle, inside the boxes (pt). */
export function maskContent(content: PageContent, boxes: readonly Box[]): PageContent {
  if (boxes.length === 0) return content;
  const isSeen = ([x, y, width, height]: Box): boolean => {
    const [middleX, middleY] = [x + width / 2, y + height / 2];
    return !boxes.some(
      ([left, top, w, h]) => middleX >= left && middleX <= left + w && middleY >= top && middleY <= top + h,
    );
  };
  return {
    ...content,
    runs: content.runs.filter(({ x, y, width }) => isSeen([x, y, width, 0])),
    shapes: content.shapes.filter(({ box }) => isSeen(box)),
    pictures: content.pictures.filter(({ box }) => isSeen(box)),
    links: content.links.filter(({ box }) => isSeen(box)),
  };
}
