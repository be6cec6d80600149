import type { Block } from '../../document/nodes.ts';
import type { Edition } from '../../document/publication.ts';
import { type Mapper, mapBlocks, mapParts } from '../mapBlocks.ts';
import type { ParsedChapter, ParsedPublication } from '../model.ts';
import { filesOf } from '../read/filesOf.ts';
import { visitBlocks } from '../visitBlocks.ts';
import { makeSelection, type Selectable } from './selection.ts';

/** The chapters and blocks that an edition takes, in order. */
export function selectChapters(parsed: ParsedPublication, edition: Edition): readonly ParsedChapter[] {
  const { config, files } = parsed.publication;
  const takes = makeSelection(edition, config);
  const paths = filesOf(
    edition,
    files.map((file) => file.path),
  );
  return parsed.chapters
    .filter((chapter) => paths.includes(chapter.file) && takes(chapter))
    .map((chapter) => ({
      ...chapter,
      chapter: { ...chapter.chapter, blocks: selectBlocks(chapter.chapter.blocks, takes) },
    }));
}

/** Blocks without those that are not taken. */
export function selectBlocks(blocks: readonly Block[], takes: (block: Selectable) => boolean): readonly Block[] {
  let selected = false;
  visitBlocks(blocks, (block) => {
    selected ||= block.only !== undefined || block.except !== undefined;
  });
  if (!selected) return blocks;
  const mapper: Mapper = {
    block: (block) => (takes(block) ? [mapParts(block, mapper)] : []),
    inlines: (inlines) => inlines,
  };
  return mapBlocks(blocks, mapper);
}
