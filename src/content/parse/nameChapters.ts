import type { Finding } from '../../document/finding.ts';
import type { Block, Heading } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import { finding } from '../finding.ts';
import { type Mapper, mapBlocks, mapParts } from '../mapBlocks.ts';
import type { FrontMatter, GlossaryEntry, ParsedChapter, ParsedFile, RawChapter } from '../model.ts';
import { plainText } from '../plainText.ts';
import { visitBlocks } from '../visitBlocks.ts';
import { slug } from './slug.ts';

/**
 * Gives every chapter and heading an id, unique over the publication: the one written there (twice is an error), or one
 * made from its words (a repeated one gets `-2`). A chapter without a title gets the publication's.
 */
export function nameChapters(
  files: readonly ParsedFile[],
  publicationTitle: string,
  glossary: readonly GlossaryEntry[],
): {
  readonly chapters: readonly ParsedChapter[];
  readonly glossary: readonly GlossaryEntry[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const taken = new Map<string, Position>();
  for (const { id, position } of files.flatMap(writtenIds)) {
    const first = taken.get(id);
    if (first) {
      findings.push(
        finding(
          'error',
          'repeated-id',
          position,
          `The name “#${id}” is given twice: also in ${first.file}, line ${first.line}.`,
          'Give one of them another name.',
        ),
      );
    } else taken.set(id, position);
  }
  const unique = (words: string, position: Position): string => {
    const base = slug(words) || 'section';
    let id = base;
    for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
    taken.set(id, position);
    return id;
  };
  const mapper: Mapper = {
    block: (block) => [block.type === 'heading' ? named(block) : mapParts(block, mapper)],
    inlines: (inlines) => inlines,
  };
  const named = (heading: Heading): Heading =>
    heading.id === '' ? { ...heading, id: unique(plainText(heading.children), heading.position) } : heading;

  // Names of files go before those made from headings: they are what authors refer to.
  const firstIds = new Map(
    files.map((file) => {
      const [first] = file.chapters;
      const words = nameOfFile(file.path) || plainText(first?.title ?? []);
      return [file.path, first?.id ?? unique(words, first?.position ?? { file: file.path, line: 1, column: 1 })];
    }),
  );
  const entries = glossary.map((entry) => ({ ...entry, id: unique(entry.id, entry.position) }));
  const chapters = files.flatMap((file) =>
    file.chapters.map((raw, index): ParsedChapter => {
      const { front } = file;
      const title = raw.title ?? [{ type: 'text' as const, value: publicationTitle, position: raw.position }];
      const first = index === 0;
      const id = first ? firstIds.get(file.path) : raw.id;
      return {
        file: file.path,
        only: front.only,
        except: front.except,
        chapter: {
          id: id ?? unique(plainText(title), raw.position),
          title,
          lead: first ? file.lead : [],
          template: front.template,
          ...(front.part === undefined ? {} : { part: front.part }),
          numbers: front.numbers,
          front: first ? frontData(front) : {},
          blocks: hasHeadings(raw.blocks) ? mapBlocks(raw.blocks, mapper) : raw.blocks,
          position: raw.position,
        },
      };
    }),
  );
  return { chapters, glossary: entries, findings };
}

/** A tool's number belongs to its page as well as to its heading. */
const frontData = (front: FrontMatter) => (front.tool === undefined ? front.rest : { ...front.rest, tool: front.tool });

function writtenIds(file: ParsedFile): readonly { readonly id: string; readonly position: Position }[] {
  const ids: { id: string; position: Position }[] = [];
  const visit = (chapter: RawChapter) => {
    if (chapter.id !== undefined) ids.push({ id: chapter.id, position: chapter.position });
    visitBlocks(chapter.blocks, (block) => {
      if (block.id !== undefined && block.id !== '') ids.push({ id: block.id, position: block.position });
      if (block.type !== 'definitionList') return;
      for (const { id, position } of block.entries) if (id !== undefined) ids.push({ id, position });
    });
  };
  for (const chapter of file.chapters) visit(chapter);
  return ids;
}

function hasHeadings(blocks: readonly Block[]): boolean {
  let found = false;
  visitBlocks(blocks, (block) => {
    found ||= block.type === 'heading' && block.id === '';
  });
  return found;
}

/** `toolbox/06-cads-flowchart.md` → `cads-flowchart`; nothing for a name that is a number only. */
const nameOfFile = (path: string): string =>
  (path.split('/').at(-1) ?? path).replace(/\.md$/, '').replace(/^\d+[a-z]?(?:[-_. ]+|$)/, '');
