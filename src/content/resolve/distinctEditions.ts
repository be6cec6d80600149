import type { Block } from '../../document/nodes.ts';
import type { Edition } from '../../document/publication.ts';
import type { ParsedPublication } from '../model.ts';
import { filesOf } from '../read/filesOf.ts';
import { visitBlocks } from '../visitBlocks.ts';
import { makeSelection } from './selection.ts';

/**
 * The editions that bring a text which none before them brings: large print repeats its ordinary edition, a tool alone
 * stands in the toolbox too. What is wrong in the text is found by looking at these.
 */
export function distinctEditions(parsed: ParsedPublication): readonly Edition[] {
  const { config, files } = parsed.publication;
  const paths = files.map(({ path }) => path);
  const choices: Block[] = [];
  for (const { chapter } of parsed.chapters)
    visitBlocks(chapter.blocks, (block) => {
      if (block.only !== undefined || block.except !== undefined) choices.push(block);
    });
  const seen = new Set<string>();
  return config.editions.filter((edition) => {
    const takes = makeSelection(edition, config);
    const choice = choices.map((block) => (takes(block) ? '1' : '0')).join('');
    const own = parsed.files.filter((file) => filesOf(edition, paths).includes(file.path) && takes(file.front));
    const keys = own.map(({ path }) => `${path} ${choice}`);
    const isNew = keys.length === 0 || keys.some((key) => !seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
}
