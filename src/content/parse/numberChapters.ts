import type { Block, Heading, Inline } from '../../document/nodes.ts';
import type { Target } from '../../document/publication.ts';
import type { ParsedChapter, ParsedFile } from '../model.ts';
import { plainText } from '../plainText.ts';
import { visitBlocks } from '../visitBlocks.ts';

/** Templates whose pages are no chapters of a book. */
const UNNUMBERED = new Set(['worried', 'formats', 'card', 'sheet', 'leaflet']);

/**
 * Numbers chapters in the order of their folder, and sections within them (`4.2`). A tool's number is the one in its
 * front matter. Also lists what references can point to.
 */
export function numberChapters(
  chapters: readonly ParsedChapter[],
  files: readonly ParsedFile[],
  contents: readonly (readonly string[])[],
): { readonly chapters: readonly ParsedChapter[]; readonly targets: { readonly [id: string]: Target } } {
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
  const targets: { [id: string]: Target } = Object.create(null);
  const numbered = chapters.map((parsed): ParsedChapter => {
    const number = numbers.get(parsed);
    const chapter =
      number === undefined
        ? parsed.chapter
        : { ...parsed.chapter, number, blocks: numberSections(parsed.chapter.blocks, number) };
    listTargets(chapter, targets);
    return { ...parsed, chapter };
  });
  return { chapters: numbered, targets };
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

function listTargets(chapter: ParsedChapter['chapter'], targets: { [id: string]: Target }): void {
  const add = (id: string | undefined, title: readonly Inline[], number?: string) => {
    if (id === undefined || id === '' || targets[id]) return;
    targets[id] = { id, title, chapter: chapter.id, ...(number === undefined ? {} : { number }) };
  };
  add(chapter.id, chapter.title, chapter.number);
  let section: readonly Inline[] = chapter.title;
  visitBlocks(chapter.blocks, (block) => {
    if (block.type === 'heading') {
      section = block.children;
      add(block.id, block.children, block.number);
      return;
    }
    const own = 'title' in block ? block.title : 'caption' in block ? block.caption : [];
    add(block.id, plainText(own) === '' ? section : own);
    if (block.type === 'definitionList') for (const entry of block.entries) add(entry.id, entry.term);
  });
}
