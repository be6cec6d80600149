import type { Box } from '../../src/document/boxes.ts';
import type { Chapter } from '../../src/document/nodes.ts';
import { type Context, modules } from '../blocks/context.ts';
import { type Domain, domainsOf } from '../blocks/domains.ts';
import { edges, role, row, stack, textBox } from '../blocks/make.ts';
import { plainText } from '../blocks/plainText.ts';
import { RULE } from '../theme/space.ts';
import { pageAndTitle } from './pageAndTitle.ts';

/** Share of the domains in the left column. */
const LEFT = 0.55;
/** Room for the page number and for the letter, em. */
const PAGE_COLUMN = 2.2;
const LETTER_COLUMN = 1.6;

function entry({ heading, letter }: Domain, context: Context): readonly Box[] {
  if (!heading) return [];
  const { body } = context.scale;
  const title = plainText(heading.children);
  const link = { link: `#${heading.id}`, linkTitle: title };
  return [
    stack(
      [
        pageAndTitle(
          textBox([{ ...link, text: '000', page: { target: heading.id } }], body, { face: 'bold' }),
          body.size * PAGE_COLUMN,
          [
            { width: body.size * LETTER_COLUMN, box: textBox([{ ...link, text: letter }], body) },
            { width: 'rest', box: textBox([{ ...link, text: title }], body) },
          ],
        ),
      ],
      0,
      { ...role('TOCI'), whole: true },
    ),
  ];
}

/**
 * The domains of a chapter that is looked things up in, on its first page, each with its page and the letter on its thumb
 * tab. On A4; in large print the list of all signs serves. `undefined` for other chapters.
 */
export function domainFinder(chapter: Chapter, context: Context): Box | undefined {
  const domains = domainsOf(chapter);
  if (domains.length === 0 || context.hang === 0) return undefined;
  const title = textBox(
    context.words.findDomain,
    context.scale.h3,
    { face: 'bold' },
    { ...role('P'), ahead: context.scale.body.leading * 3 },
  );
  const middle = Math.ceil(domains.length * LEFT);
  const columnOf = (own: readonly Domain[]): Box =>
    stack(
      own.flatMap((domain) => entry(domain, context)),
      0,
    );
  const columns = row(
    [
      { width: 'rest', box: columnOf(domains.slice(0, middle)) },
      { width: 'rest', box: columnOf(domains.slice(middle)) },
    ],
    modules(context, 2),
    role('TOC'),
  );
  return stack([title, columns], modules(context, 1), {
    whole: true,
    rules: { top: { weight: RULE.section, colour: 'ink' } },
    padding: edges({ top: modules(context, 1) }),
  });
}
