import type { Box } from '../../src/document/boxes.ts';
import type { Chapter, Levels } from '../../src/document/nodes.ts';
import { type Context, modules } from '../blocks/context.ts';
import { type Domain, domainsOf } from '../blocks/domains.ts';
import { edges, role, row, stack, textBox } from '../blocks/make.ts';
import { plainText } from '../blocks/plainText.ts';
import { keepTogether } from '../blocks/together.ts';
import { RULE } from '../theme/space.ts';
import { pageAndTitle } from './pageAndTitle.ts';

/** Room for a page number, em: in large print, which has more pages, for three digits and the air after them. */
const PAGE_COLUMN = 2;
const LARGE_PAGE_COLUMN = 2.5;
/** More signs than this under one heading may part at a page's end. */
const LARGEST_WHOLE = 12;

function entry(node: Levels, context: Context): Box {
  const { figure: cell } = context.scale;
  const title = plainText(node.title);
  const link = { link: `#${node.id ?? ''}`, linkTitle: title };
  const page = textBox([{ ...link, text: '000', page: { target: node.id ?? '' } }], cell, { face: 'bold' });
  const cells = [{ width: 'rest' as const, box: textBox(keepTogether(title, link, context.together), cell) }];
  return stack([pageAndTitle(page, cell.size * (context.large ? LARGE_PAGE_COLUMN : PAGE_COLUMN), cells)], 0, {
    ...role('TOCI'),
    whole: true,
  });
}

function domainBox({ heading, letter, signs }: Domain, context: Context): Box {
  const { figure: cell } = context.scale;
  const head = heading
    ? [
        stack(
          [
            textBox(
              [...(letter ? [{ text: `${letter}  `, face: 'regular' }] : []), { text: plainText(heading.children) }],
              cell,
              { face: 'bold' },
              role('P'),
            ),
          ],
          0,
          { ...role('TOCI'), ahead: cell.leading * 2 },
        ),
      ]
    : [];
  return stack(
    [
      ...head,
      stack(
        signs.map((sign) => entry(sign, context)),
        0,
      ),
    ],
    0,
    {
      ...role('TOC'),
      rules: { top: { weight: RULE.foot, colour: 'ink' } },
      padding: edges({ top: modules(context, 0.25) }),
      ...(signs.length <= LARGEST_WHOLE && { whole: true }),
    },
  );
}

const linesOf = ({ signs }: Domain): number => signs.length + 2;

/** Where the domains part into two columns of about the same length. */
function halfway(domains: readonly Domain[]): number {
  const all = domains.reduce((sum, domain) => sum + linesOf(domain), 0);
  let lines = 0;
  for (const [index, domain] of domains.entries()) {
    if (lines + linesOf(domain) / 2 > all / 2) return index;
    lines += linesOf(domain);
  }
  return domains.length;
}

/** Name of a chapter's list of signs. */
export function signIndexName(chapter: Chapter): string {
  return `${chapter.id}-signs`;
}

/** Has a chapter so many tables of levels that it gets a list of them? */
export function hasSignIndex(chapter: Chapter): boolean {
  return domainsOf(chapter).length > 0;
}

/** All tables of levels of a chapter, by domain, with pages: on A4 a page of its own, in two columns. */
export function signIndex(chapter: Chapter, context: Context): Box | undefined {
  const domains = domainsOf(chapter);
  if (domains.length === 0) return undefined;
  const { h2, h3, body } = context.scale;
  const gap = modules(context, context.hang > 0 ? 0.4 : 1.5);
  const words = context.words.findSign;
  const title = textBox(
    words,
    context.hang > 0 ? h3 : h2,
    { face: 'bold' },
    {
      ...role('H2'),
      ahead: body.leading * 3,
      anchors: [signIndexName(chapter)],
      bookmark: { level: 2, title: words },
    },
  );
  const boxes = domains.map((domain) => domainBox(domain, context));
  if (context.hang === 0) return stack([title, stack(boxes, gap, role('TOC'))], gap);
  const middle = halfway(domains);
  const columns = row(
    [
      { width: 'rest', box: stack(boxes.slice(0, middle), gap) },
      { width: 'rest', box: stack(boxes.slice(middle), gap) },
    ],
    modules(context, 2.5),
    role('TOC'),
  );
  return stack([title, columns], gap, { whole: true, breakBefore: 'page' });
}
