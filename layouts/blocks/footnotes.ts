import type { Box } from '../../src/document/boxes.ts';
import type { Footnote, Footnotes } from '../../src/document/nodes.ts';
import { line } from '../theme/drawings.ts';
import { mm } from '../theme/mm.ts';
import { RULE } from '../theme/space.ts';
import { fill } from '../theme/words.ts';
import { inColumn } from './column.ts';
import { composeBlocks } from './compose.ts';
import { type Context, inside, modules } from './context.ts';
import { role, row, stack, textBox } from './make.ts';
import { markName, noteName } from './noteNames.ts';

const RULE_LENGTH = mm(30);
/** Room for `[1]`, em; and for each further digit. */
const MARK_ROOM = 2;
const DIGIT = 0.65;

function note(footnote: Footnote, context: Context, room: number): Box {
  const { number } = footnote;
  const name = noteName(context.chapter, number);
  const mark = textBox(
    [
      {
        text: `[${number}]`,
        face: 'bold',
        link: `#${markName(context.chapter, number)}`,
        linkTitle: fill(context.words.backToText, { number }),
      },
    ],
    context.scale.small,
    {},
    role('Lbl'),
  );
  const within = inside(context, context.measure - room, 'small');
  return row(
    [
      { width: room, box: mark },
      { width: 'rest', box: stack(composeBlocks(footnote.blocks, within), modules(context, 1)) },
    ],
    0,
    { ...role('Note', { name }), anchors: [name] },
  );
}

/** The notes of a chapter at its end, under a short rule, at full size, each with a way back to the text. */
export function footnotes(node: Footnotes, context: Context): Box {
  const digits = String(node.notes.length).length - 1;
  const room = context.scale.small.size * (MARK_ROOM + digits * DIGIT);
  const rule: Box = {
    kind: 'art',
    drawing: line(RULE_LENGTH, RULE.foot),
    decoration: true,
    ahead: context.scale.small.leading * 2,
  };
  return inColumn(
    stack([rule, ...node.notes.map((each) => note(each, context, room))], modules(context, 1.25)),
    context,
  );
}
