import type { Box, Run } from '../../src/document/boxes.ts';
import type { ContactEntry, Contacts } from '../../src/document/nodes.ts';
import { fitsMeasure } from '../theme/fit.ts';
import { mm } from '../theme/mm.ts';
import { GUTTER } from '../theme/page.ts';
import type { Step } from '../theme/scales.ts';
import { RULE, TIGHT } from '../theme/space.ts';
import { fill } from '../theme/words.ts';

import { freed } from './column.ts';
import { type Context, modules } from './context.ts';
import { edges, role, row, stack, textBox } from './make.ts';
import { keepTogether } from './together.ts';
import { wordsBox } from './words.ts';

/** Size of a telephone number in text sizes: found from across the page. */
const NUMBER_SIZE = 1.75;
/** Largest text size at which numbers grow beyond it, pt: above, a long number would not fit a line. */
const GROWS_TO = 24;
const NUMBER_LEADING = 1.1;
/** Numbers stand under one another at the right of the page. */
const NUMBER_COLUMN = mm(66);

const numberStep = ({ scale }: Context): Step => {
  const size =
    scale.textSize <= GROWS_TO ? scale.textSize * NUMBER_SIZE : Math.max(scale.textSize, GROWS_TO * NUMBER_SIZE);
  return { size, leading: size * NUMBER_LEADING };
};

/** An address to open: a mail or a web address, as a link. */
const address = (value: string, href: string): Run => ({ text: value, link: href, linkTitle: value, underline: true });
const webHref = (web: string): string => (/^https?:/.test(web) ? web : `https://${web}`);

function entryBox(entry: ContactEntry, context: Context, first: boolean): Box {
  const { body } = context.scale;
  const { words } = context;
  const beside = context.hang > 0;
  const line = (runs: readonly Run[]): Box => textBox(runs, body, {}, role('P'));
  const name = stack(
    [
      textBox(
        keepTogether(entry.name, {}, context.together),
        beside ? body : context.scale.h3,
        { face: 'bold' },
        role('P'),
      ),
      ...(entry.for
        ? [textBox(keepTogether(fill(words.whose, { whom: entry.for }), {}, context.together), body, {}, role('P'))]
        : []),
    ],
    0,
    { ahead: body.leading },
  );
  const number = entry.phone
    ? [textBox([{ text: entry.phone, together: true }], numberStep(context), { face: 'bold', track: 0 }, role('P'))]
    : [];
  const texts = entry.text
    ? [line([{ text: `${words.textMessage}: ` }, { text: entry.text, together: true, face: 'bold' }])]
    : [];
  const addresses = [
    ...(entry.web ? [{ words: entry.web, href: webHref(entry.web) }] : []),
    ...(entry.email ? [{ words: entry.email, href: `mailto:${entry.email}` }] : []),
  ];
  const isLong = beside && addresses.some((each) => !fitsMeasure(each.words, body.size, NUMBER_COLUMN));
  const open = addresses.map((each) => line([address(each.words, each.href)]));
  const ways = isLong ? texts : [...texts, ...open];
  const note = entry.note ? [line(keepTogether(entry.note, {}, context.together))] : [];
  // An address that would be parted in the column of numbers has the wider one.
  const under = isLong ? [...note, ...open] : note;
  const looks = {
    ...role('LI'),
    whole: true as const,
    rules: { top: { weight: first ? RULE.section : RULE.hair, colour: 'ink' } },
    padding: edges({ top: modules(context, 1), bottom: modules(context, 0.5) }),
  };
  if (!beside) return stack([stack([name, stack([...number, ...ways, ...note], 0)], 0, role('LBody'))], 0, looks);
  const columns = row(
    [
      { width: 'rest', box: stack([freed(name), ...(under.length > 0 ? [stack(under, 0)] : [])], 0) },
      { width: NUMBER_COLUMN, box: stack([...number, ...ways], 0) },
    ],
    GUTTER,
    role('LBody'),
  );
  return stack([columns], 0, looks);
}

/** Whom to ring: name and whose line it is, then the number, large, then the rest. */
export function contacts(node: Contacts, context: Context): Box {
  const title =
    node.title.length > 0
      ? [
          wordsBox(
            node.title,
            context,
            context.scale.body,
            { face: 'bold' },
            {
              ...role('P'),
              ahead: context.scale.body.leading * 3,
            },
          ),
        ]
      : [];
  const list = stack(
    node.entries.map((entry, index) => entryBox(entry, context, index === 0)),
    modules(context, 0.5),
    role('L', { listNumbering: 'None' }),
  );
  return stack([...title, list], modules(context, TIGHT));
}
