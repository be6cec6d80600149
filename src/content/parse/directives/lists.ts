import type { Block, LevelEntry, List } from '../../../document/nodes.ts';
import { contentOf } from './content.ts';
import type { DirectiveKind, DirectiveParts } from './directiveKind.ts';

/** Prompts to ask: a list, with text before it if need be. */
export const questions: DirectiveKind = {
  container: true,
  label: true,
  settings: [],
  make: (parts) => {
    const { before, list } = theList(parts, 'Write the questions as one list, after any other text.');
    return [{ type: 'questions', ...parts.base, title: parts.label, blocks: before, items: list?.items ?? [] }];
  },
};

/** A numbered process. */
export const steps: DirectiveKind = {
  container: true,
  label: true,
  settings: [],
  make: (parts) => {
    const advice = 'Write nothing but one numbered list in it.';
    const { before, list } = theList(parts, advice);
    refuse(before, parts, advice);
    return [{ type: 'steps', ...parts.base, title: parts.label, items: list?.items ?? [] }];
  },
};

/** One numbered item for each level of need. */
export const levels: DirectiveKind = {
  container: true,
  label: true,
  settings: [],
  make: (parts) => {
    const advice = 'Write nothing but one numbered list in it, with an item for each level of need.';
    const { before, list } = theList(parts, advice);
    refuse(before, parts, advice);
    const first = list?.start ?? 1;
    const entries = (list?.items ?? []).map(
      (item, index): LevelEntry => ({ position: item.position, level: first + index, blocks: item.blocks }),
    );
    return [{ type: 'levels', ...parts.base, title: parts.label, entries }];
  },
};

/** The one list of a directive. A second list, or text after it, is an error, because its order would be lost. */
function theList(parts: DirectiveParts, advice: string): { readonly before: readonly Block[]; readonly list?: List } {
  const blocks = contentOf(parts);
  const index = blocks.findIndex((block) => block.type === 'list');
  const list = blocks[index];
  if (list?.type !== 'list') {
    parts.context.report('error', 'directive-content', parts.base.position, `“${parts.name}” has no list.`, advice);
    return { before: blocks };
  }
  refuse(blocks.slice(index + 1), parts, advice);
  return { before: blocks.slice(0, index), list };
}

function refuse(blocks: readonly Block[], parts: DirectiveParts, advice: string): void {
  const [first] = blocks;
  if (first)
    parts.context.report('error', 'directive-content', first.position, `This cannot stand in “${parts.name}”.`, advice);
}
