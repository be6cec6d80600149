import type { Chapter } from '../../document/nodes.ts';
import { visitBlocks } from '../visitBlocks.ts';

/** All names that references can point to in some chapters. */
export function idsOf(chapters: readonly Chapter[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const chapter of chapters) {
    ids.add(chapter.id);
    visitBlocks(chapter.blocks, (block) => {
      if (block.id !== undefined) ids.add(block.id);
      if (block.type !== 'definitionList') return;
      for (const { id } of block.entries) if (id !== undefined) ids.add(id);
    });
  }
  return ids;
}
