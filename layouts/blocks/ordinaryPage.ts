import type { Run, TextBox } from '../../src/document/boxes.ts';
import type { Context } from './context.ts';
import { role, textBox } from './make.ts';

/** Room kept for a page number. */
const PAGE_ROOM = '000';
const PAGE = '{page}';

/** A card is two sides: it has no pages on which its sections stand. */
const hasPages = (edition: string, { document }: Context): boolean =>
  document.config.editions.find(({ id }) => id === edition)?.layout !== 'card';

/**
 * In large print: the page of the A4 edition on which the same heading stands, so that two people with different
 * editions find one place. `undefined` elsewhere.
 */
export function ordinaryPage(target: string, context: Context): TextBox | undefined {
  const { ordinary } = context.document.edition;
  if (!context.large || ordinary === undefined || !hasPages(ordinary, context)) return undefined;
  const [before = '', after = ''] = context.words.ordinaryPage.split(PAGE);
  const runs: readonly Run[] = [
    { text: before },
    { text: PAGE_ROOM, page: { target, edition: ordinary } },
    ...(after ? [{ text: after }] : []),
  ];
  return textBox(runs, context.scale.small, { colour: 'slate' }, role('P'));
}
