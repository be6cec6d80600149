import type { Block } from '../../document/nodes.ts';
import type { Edition } from '../../document/publication.ts';
import { type Mapper, mapBlocks, mapParts } from '../mapBlocks.ts';
import type { ParsedChapter, ParsedPublication } from '../model.ts';
import { filesOf } from '../read/filesOf.ts';
import { visitBlocks } from '../visitBlocks.ts';
import { makeSelection, type Selectable } from './selection.ts';

const chosen = new WeakMap<ParsedPublication, Map<Edition, readonly ParsedChapter[]>>();

/** The chapters that an edition takes, in order, with all their blocks. */
export function chosenChapters(parsed: ParsedPublication, edition: Edition): readonly ParsedChapter[] {
  const known = chosen.get(parsed) ?? new Map<Edition, readonly ParsedChapter[]>();
  chosen.set(parsed, known);
  const chapters = known.get(edition) ?? choose(parsed, edition);
  known.set(edition, chapters);
  return chapters;
}

function choose(parsed: ParsedPublication, edition: Edition): readonly ParsedChapter[] {
  const { config, files } = parsed.publication;
  const takes = makeSelection(edition, config);
  const paths = filesOf(
    edition,
    files.map((file) => file.path),
  );
  return parsed.chapters.filter((chapter) => paths.includes(chapter.file) && takes(chapter));
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
