import type { Inline } from '../../document/nodes.ts';
import type { Target } from '../../document/publication.ts';
import type { ParsedChapter } from '../model.ts';
import { plainText } from '../plainText.ts';
import { visitBlocks } from '../visitBlocks.ts';

const known = new WeakMap<ParsedChapter, readonly Target[]>();

/** What references can point to in some chapters; of two with the same id the first. */
export function listTargets(chapters: readonly ParsedChapter[]): { readonly [id: string]: Target } {
  const targets: { [id: string]: Target } = Object.create(null);
  for (const chapter of chapters) {
    const own = known.get(chapter) ?? targetsIn(chapter);
    known.set(chapter, own);
    for (const target of own) targets[target.id] ??= target;
  }
  return targets;
}

function targetsIn({ chapter }: ParsedChapter): readonly Target[] {
  const targets: Target[] = [];
  const add = (id: string | undefined, title: readonly Inline[], number?: string) => {
    if (id === undefined || id === '') return;
    targets.push({ id, title, chapter: chapter.id, ...(number === undefined ? {} : { number }) });
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
  return targets;
}
