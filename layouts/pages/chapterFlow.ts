import type { Box, Flow, FlowItem } from '../../src/document/boxes.ts';
import type { Block, Chapter } from '../../src/document/nodes.ts';
import { type Context, modules } from '../blocks/context.ts';
import { composeFlow } from '../blocks/flow.ts';
import { FLOW, SECTION, SECTIONS } from '../theme/space.ts';
import { chapterHead } from './chapterHead.ts';
import { chapterRole } from './chapterRole.ts';
import { chapterTitle } from './chapterTitle.ts';
import { domainFinder } from './domainFinder.ts';
import { facts } from './facts.ts';
import { formats, formatsPage } from './formats.ts';
import { opener } from './opener.ts';
import { hasOpener, hasWindow } from './openers.ts';
import { sheetFlow } from './sheetFlow.ts';
import { signIndex } from './signIndex.ts';
import { signOff, signOffLine } from './signOff.ts';
import { smallOpening } from './smallOpening.ts';
import { toolHead } from './toolHead.ts';
import { worried } from './worried.ts';

/** Templates under a black head; that of the card is its sheet in large print. */
const toolTemplates = ['tool', 'leaflet', 'sheet', 'card'];

/** A leaflet's page breaks are those of its own small pages: on A4 they would leave white pages. */
const withoutPageBreaks = (chapter: Chapter): readonly Block[] =>
  chapter.template === 'leaflet' ? chapter.blocks.filter(({ type }) => type !== 'pageBreak') : chapter.blocks;

/** Both sides of a sheet are filled: on A4 alone. */
const isSheet = (chapter: Chapter, context: Context): boolean => chapter.template === 'sheet' && context.hang > 0;

function tool(chapter: Chapter, context: Context): readonly FlowItem[] {
  const gap = modules(context, SECTION);
  if (isSheet(chapter, context)) return sheetFlow(chapter, context);
  const list = facts(chapter, context);
  const finder = domainFinder(chapter, context);
  const index = signIndex(chapter, context);
  const item = (box: Box | undefined, gapBefore: number): readonly FlowItem[] =>
    box ? [{ kind: 'box', box, gapBefore }] : [];
  return [
    ...item(toolHead(chapter, context), 0),
    ...item(list, gap),
    ...item(finder, modules(context, SECTION + 1.5)),
    ...item(index, modules(context, SECTIONS)),
    ...composeFlow(
      withoutPageBreaks(chapter),
      context,
      index ? modules(context, SECTIONS) : list ? modules(context, SECTION + 1.5) : gap,
    ),
  ];
}

/** On A4 an opener, or a lower window on the land where the chapter is short; a plain head without either. */
function headOf(chapter: Chapter, context: Context): readonly FlowItem[] {
  if (context.hang > 0 && hasOpener(chapter)) return [opener(chapter, context)];
  return context.hang > 0 && hasWindow(chapter) ? smallOpening(chapter, context) : chapterHead(chapter, context);
}

function itemsOf(chapter: Chapter, context: Context): readonly FlowItem[] {
  if (toolTemplates.includes(chapter.template)) return tool(chapter, context);
  if (chapter.template === 'worried') return worried(chapter, context);
  if (chapter.template === 'formats') return formats(chapter, context);
  const opens = hasOpener(chapter) && !context.large;
  const head = headOf(chapter, context);
  const blocks = composeFlow(chapter.blocks, context, opens ? 0 : modules(context, SECTION));
  return [...head, ...blocks];
}

/** A chapter as a flow, by its template; the part that it belongs to signs it off at the end. */
export function chapterFlow(chapter: Chapter, context: Context): Flow {
  const dense = isSheet(chapter, context) || chapter.template === 'formats';
  const signed = isSheet(chapter, context) ? signOffLine(chapter, context) : signOff(chapter, context);
  return {
    id: chapter.id,
    role: chapterRole(chapter),
    items: [
      ...itemsOf(chapter, context),
      ...(signed
        ? [
            {
              kind: 'box' as const,
              box: signed,
              gapBefore: modules(context, dense ? FLOW : SECTION + FLOW),
            },
          ]
        : []),
    ],
    runningHead: runningHead(chapter, context),
    numbers: chapter.numbers,
    // A back cover has no foot; in large print these pages are ordinary ones, with number and telephone numbers.
    ...(chapter.template === 'formats' && !context.large && { bare: true, page: formatsPage(context.document) }),
  };
}

/** A tool says that it is one: its page may be copied alone. */
function runningHead(chapter: Chapter, { words }: Context): string {
  const { tool: number } = chapter.front;
  if (typeof number === 'number' || typeof number === 'string')
    return `${words.tool} ${number}  ${chapterTitle({ ...chapter, number: '' })}`;
  return chapterTitle(chapter);
}
