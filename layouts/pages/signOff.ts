import type { Box } from '../../src/document/boxes.ts';
import type { Chapter } from '../../src/document/nodes.ts';
import type { Part } from '../../src/document/publication.ts';
import { type Context, modules } from '../blocks/context.ts';
import { edges, role, row, stack, textBox } from '../blocks/make.ts';
import { writeDate } from '../theme/dates.ts';
import { mm } from '../theme/mm.ts';
import { GUTTER, HANG } from '../theme/page.ts';
import { RULE } from '../theme/space.ts';
import { fill } from '../theme/words.ts';

/** Widths of the fields on A4: the hang column, then the text column in three. */
const widths = [HANG + GUTTER, mm(54), mm(38), 'rest'] as const;

/** In large print: room for a label beside its value, em; and the largest text size at which both have room, pt. */
const LABEL_ROOM = 7;
const BESIDE_TO = 28;

function signedOff(part: Part, { words }: Context): string {
  const date = part.signedOffOn ? writeDate(part.signedOffOn, words) : '';
  if (part.signedOffBy && date) return fill(words.signedOffBy, { date, name: part.signedOffBy });
  return part.signedOffBy || date || words.notYet;
}

/** What is said of the part that a chapter belongs to: label and value. */
function fieldsOf(chapter: Chapter, context: Context): readonly (readonly [label: string, value: string])[] {
  const part = context.document.config.parts.find(({ id }) => id === chapter.part);
  if (!part) return [];
  const { words } = context;
  return [
    [words.version, [part.version, ...statusOf(context)].join(', ')],
    [words.owner, part.owner ?? words.notSet],
    [words.signedOff, signedOff(part, context)],
    [words.reviewBy, part.reviewBy ? writeDate(part.reviewBy, words) : words.notSet],
  ];
}

/** The same as `signOff`, in a paragraph: for the smallest pages. */
export function signOffLine(chapter: Chapter, context: Context): Box | undefined {
  const fields = fieldsOf(chapter, context);
  if (fields.length === 0) return undefined;
  const runs = fields.flatMap(([label, value], index) => [
    ...(index > 0 ? [{ text: '  ' }] : []),
    { text: `${label.replaceAll(' ', '\u00a0')}:\u00a0`, face: 'bold' },
    { text: value, together: true },
  ]);
  return textBox(
    runs,
    context.scale.small,
    {},
    {
      ...role('P'),
      whole: true,
      rules: { top: { weight: RULE.foot, colour: 'ink' } },
      padding: edges({ top: modules(context, 1) }),
    },
  );
}

/** Version, owner, sign-off and review of the part that a chapter belongs to, between two rules. */
export function signOff(chapter: Chapter, context: Context): Box | undefined {
  const fields = fieldsOf(chapter, context);
  if (fields.length === 0) return undefined;
  const { scale } = context;
  const boxes = fields.map(([label, value]) =>
    stack(
      [
        textBox([{ text: label }], scale.small, { face: 'bold' }, role('Lbl')),
        textBox([{ text: value }], scale.small, {}, role('LBody')),
      ],
      0,
      { ...role('LI'), padding: edges({ right: modules(context, 1) }) },
    ),
  );
  const stroke = { weight: RULE.section, colour: 'ink' };
  const looks = {
    ...role('L', { listNumbering: 'None' as const }),
    whole: true as const,
    rules: { top: stroke, bottom: stroke },
    padding: edges({ top: modules(context, 1), bottom: modules(context, 1) }),
  };
  if (context.large && scale.textSize <= BESIDE_TO)
    return stack(
      fields.map(([label, value]) =>
        row(
          [
            {
              width: scale.small.size * LABEL_ROOM,
              box: textBox([{ text: label }], scale.small, { face: 'bold' }, role('Lbl')),
            },
            { width: 'rest', box: textBox([{ text: value }], scale.small, {}, role('LBody')) },
          ],
          0,
          role('LI'),
        ),
      ),
      modules(context, 0.5),
      looks,
    );
  if (context.large) return stack(boxes, modules(context, 0.5), looks);
  if (context.hang === 0) {
    const [first, second, third, fourth] = boxes.map((box) => ({ width: 'rest' as const, box }));
    if (!first || !second || !third || !fourth) return undefined;
    return stack([row([first, second], 0), row([third, fourth], 0)], modules(context, 0.5), looks);
  }
  return row(
    boxes.map((box, index) => ({ width: widths[index] ?? 'rest', box })),
    0,
    looks,
  );
}

const statusOf = ({ document, words }: Context): readonly string[] => {
  const { status } = document.config;
  return status === 'final' ? [] : [(status === 'draft' ? words.draft : words.consultation).toLowerCase()];
};
