import type { Block, Include } from '../../document/nodes.ts';
import { type Mapper, mapBlocks, mapParts } from '../mapBlocks.ts';
import { suggest } from '../nearest.ts';
import { visitBlocks } from '../visitBlocks.ts';
import { type ChapterDesk, MOST_INCLUDED } from './desk.ts';
import { namesOf } from './lookups.ts';
import { selectBlocks } from './selectChapters.ts';

/** The named block once more, without its name. A block that includes itself is an error. */
export function resolveInclude(
  { target, position }: Include,
  desk: ChapterDesk,
  resolve: (blocks: readonly Block[], desk: ChapterDesk) => readonly Block[],
): readonly Block[] {
  const block = desk.look.block(target);
  if (!block) {
    const heading = desk.look.target(target) !== undefined;
    const advice = heading
      ? 'It is a heading; put what you want to include between :::block{#name} and :::, and name that.'
      : suggest(target, namesOf(desk.parsed).blocks.keys()) ||
        `Put what is to be included between :::block{#${target}} and :::`;
    desk.report('error', 'unknown-include', position, `There is no block “#${target}” to include.`, advice);
    return [];
  }
  if (desk.including.includes(target)) {
    const circle = [...desk.including.slice(desk.including.indexOf(target)), target].join(' → ');
    desk.report(
      'error',
      'include-circle',
      position,
      `This block includes itself: ${circle}.`,
      'Take one of these includes away.',
    );
    return [];
  }
  if (desk.included.blocks > MOST_INCLUDED) return [];
  const taken = selectBlocks([block], desk.takes);
  visitBlocks(taken, () => {
    desk.included.blocks++;
  });
  if (desk.included.blocks > MOST_INCLUDED) {
    const message = `More than ${MOST_INCLUDED} blocks are included by now: blocks that include others grow without bounds.`;
    desk.report('error', 'too-large', position, message, 'Include fewer blocks inside others.');
    return [];
  }
  return resolve(withoutNames(taken, desk), { ...desk, including: [...desk.including, target] });
}

/** A name may stand once only, so the copy has none; its headings get another. */
function withoutNames(blocks: readonly Block[], desk: ChapterDesk): readonly Block[] {
  const mapper: Mapper = {
    block: (block) => {
      const mapped = mapParts(block, mapper);
      if (mapped.type === 'heading') return [{ ...mapped, id: nameAgain(mapped.id, desk) }];
      const { id: _, ...unnamed } = mapped;
      if (unnamed.type !== 'definitionList') return [unnamed];
      return [{ ...unnamed, entries: unnamed.entries.map(({ id: __, ...entry }) => entry) }];
    },
    inlines: (inlines) => inlines,
  };
  return mapBlocks(blocks, mapper);
}

function nameAgain(id: string, desk: ChapterDesk): string {
  for (let count = (desk.again.get(id) ?? 1) + 1; ; count++) {
    const name = `${id}-${count}`;
    if (desk.look.target(name)) continue;
    desk.again.set(id, count);
    return name;
  }
}
