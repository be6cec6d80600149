import type { Edition, PublicationConfig } from '../../document/publication.ts';
import type { ParsedChapter } from '../model.ts';
import { visitBlocks } from '../visitBlocks.ts';
import { idsOf } from './idsOf.ts';
import { selectBlocks } from './selectChapters.ts';
import { makeSelection } from './selection.ts';

/** Ids of chapters without blocks that only some editions take: the same in each. */
const inAll = new WeakMap<ParsedChapter, ReadonlySet<string> | 'some'>();

/** The names that references can point to in a chapter as an edition takes it. */
export function presentIds(parsed: ParsedChapter, edition: Edition, config: PublicationConfig): ReadonlySet<string> {
  const { chapter } = parsed;
  const known = inAll.get(parsed);
  if (known !== undefined && known !== 'some') return known;
  const isSame = known === undefined && !hasChoices(parsed);
  const blocks = isSame ? chapter.blocks : selectBlocks(chapter.blocks, makeSelection(edition, config));
  const ids = idsOf([{ ...chapter, blocks }]);
  inAll.set(parsed, isSame ? ids : 'some');
  return ids;
}

function hasChoices({ chapter }: ParsedChapter): boolean {
  let found = false;
  visitBlocks(chapter.blocks, ({ only, except }) => {
    found ||= only !== undefined || except !== undefined;
  });
  return found;
}
