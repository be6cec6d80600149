import type { Block, Heading } from '../../document/nodes.ts';
import type { ParsedChapter, ParsedFile } from '../model.ts';

/** Templates whose pages are no chapters of a book. */
const UNNUMBERED = new Set(['worried', 'formats', 'card', 'sheet', 'leaflet']);

/**
 * Numbers chapters in the order of their folder, and sections within them (`4.2`). A tool's number is the one in its
 * front matter.
 */
export function numberChapters(
  chapters: readonly ParsedChapter[],
  files: readonly ParsedFile[],
  contents: readonly (readonly string[])[],
): readonly ParsedChapter[] {
  const fronts = new Map(files.map((file) => [file.path, file]));
  const numbers = new Map<ParsedChapter, string>();
  for (const content of contents) {
    let count = 0;
    for (const path of content) {
      const file = fronts.get(path);
      const own = chapters.filter((chapter) => chapter.file === path);
      own.forEach((chapter, index) => {
        if (!file || numbers.has(chapter)) return;
        const untitled = file.chapters[index]?.title === undefined;
        if (file.front.tool !== undefined) numbers.set(chapter, file.front.tool);
        else if (file.front.numbered && !untitled && !UNNUMBERED.has(file.front.template))
          numbers.set(chapter, `${++count}`);
      });
    }
  }
  return chapters.map((parsed): ParsedChapter => {
    const number = numbers.get(parsed);
    if (number === undefined) return parsed;
    const { chapter } = parsed;
    return { ...parsed, chapter: { ...chapter, number, blocks: numberSections(chapter.blocks, number) } };
  });
}

const SECTION_DEPTH = 2;

/** Sections that stand in the chapter itself; a heading inside something else has no number. */
function numberSections(blocks: readonly Block[], chapter: string): readonly Block[] {
  let count = 0;
  const number = (heading: Heading): Heading =>
    heading.depth === SECTION_DEPTH ? { ...heading, number: `${chapter}.${++count}` } : heading;
  // A selection or a named block prints as what it holds, so its sections count.
  const inside = (all: readonly Block[]): readonly Block[] =>
    all.map((block) =>
      block.type === 'heading'
        ? number(block)
        : block.type === 'group'
          ? { ...block, blocks: inside(block.blocks) }
          : block,
    );
  return inside(blocks);
}
