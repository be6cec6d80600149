import type { Box } from '../../src/document/boxes.ts';
import type { Chapter } from '../../src/document/nodes.ts';
import { type Context, modules } from '../blocks/context.ts';
import { edges, role, row, stack, textBox } from '../blocks/make.ts';
import { ordinaryPage } from '../blocks/ordinaryPage.ts';
import { plainText } from '../blocks/plainText.ts';
import { keepTogether } from '../blocks/together.ts';
import { estimateLines, fittingSize } from '../theme/fit.ts';
import { GUTTER, HANG } from '../theme/page.ts';
import { blackHead } from './blackHead.ts';
import { chapterBookmark } from './chapterTitle.ts';

/** Display sizes, pt, and leadings. A numeral's line is cut to its capital height, with air for the ascenders. */
const NUMERAL = 112;
const NUMERAL_LEADING = 0.78;
const TWO_DIGITS = 84;
const TITLE = 40;
const TITLE_LEADING = 1.1;

/** The tool's one line: what it does. */
const toolLine = (chapter: Chapter): string =>
  typeof chapter.front.line === 'string' ? chapter.front.line : plainText(chapter.lead);

const numberOf = (chapter: Chapter): string => {
  const { tool } = chapter.front;
  return typeof tool === 'number' || typeof tool === 'string' ? String(tool) : (chapter.number ?? '');
};

/** The head of a tool: white on black to the trim, so that it is found when the box is thumbed through. */
export function toolHead(chapter: Chapter, context: Context): Box {
  const { scale, words } = context;
  const number = numberOf(chapter);
  const title = plainText(chapter.title);
  const line = toolLine(chapter);
  const white = { colour: 'paper' } as const;
  const size = fittingSize(
    title,
    context.large ? Math.max(TITLE, scale.h1.size) : TITLE,
    context.measure,
    scale.textSize,
  );
  const heading = textBox(
    keepTogether(title, {}, context.together),
    { size, leading: size * TITLE_LEADING },
    { face: 'heavy', ...white },
    role('H1'),
  );
  const below = line ? [textBox(keepTogether(line, {}, context.together), scale.lead, white, role('P'))] : [];
  const looks = {
    anchors: [chapter.id],
    bookmark: { ...chapterBookmark(chapter), title: [number, title].filter(Boolean).join(' ') },
  };
  const kicker =
    chapter.template === 'sheet'
      ? context.document.config.shortTitle
      : context.hang > 0
        ? words.toolbox
        : [`${words.toolbox},`, words.tool.toLowerCase(), number].join(' ');
  const label = textBox(keepTogether(kicker, {}, context.together), scale.body, { face: 'bold', ...white }, role('P'));
  const page = ordinaryPage(chapter.id, context);
  if (context.hang === 0)
    return blackHead(
      [
        ...(number || chapter.template === 'sheet' ? [label] : []),
        heading,
        ...below,
        ...(page ? [{ ...page, style: { ...page.style, colour: 'paper' } }] : []),
      ],
      context,
      modules(context, 1),
      undefined,
      looks,
    );
  const numeralSize = number.length > 1 ? TWO_DIGITS : NUMERAL;
  const numeral = textBox(
    number,
    { size: numeralSize, leading: NUMERAL * NUMERAL_LEADING },
    { ...white, track: -0.03 },
    // A number alone says nothing to who listens.
    role('Span', { opensHeading: true, actualText: `${words.tool} ${number}: ` }),
  );
  const lines = estimateLines(title, size, context.measure);
  const text = stack([heading, ...below], lines > 1 ? modules(context, 1) : modules(context, 0.75), {
    padding: edges({ top: 0 }),
  });
  const body: Box = number
    ? row(
        [
          { width: HANG, box: numeral },
          { width: 'rest', box: text },
        ],
        GUTTER,
      )
    : text;
  return blackHead([label, body], context, modules(context, number ? 3.5 : 1), undefined, {
    ...looks,
    ...(!number && { padding: edges({ bottom: modules(context, 2.5) }) }),
  });
}
