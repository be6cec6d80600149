import type { Box } from '../../src/document/boxes.ts';
import type { LevelEntry, Levels } from '../../src/document/nodes.ts';
import { levelMark } from '../theme/drawings.ts';
import { type LevelLooks, looksOfLevel } from '../theme/levels.ts';
import { RULE } from '../theme/space.ts';
import { composeBlocks } from './compose.ts';
import { type Context, inside, modules } from './context.ts';
import { edges, role, row, stack, textBox } from './make.ts';
import { plainText } from './plainText.ts';
import { wordsBox } from './words.ts';

/** Between two rows, pt: the land's own gap. */
const ROW_GAP = 1.5;
const PADDING = 6;
const CELL_AIR = 4;
/** Room for the number, em; height of the level mark, em. */
const NUMBER_ROOM = 1.1;
const MARK_HEIGHT = 1.05;
const MARK_WIDTH = 1.25;
/** Lines of the first level that stay with the title. */
const TITLE_LINES_AFTER = 4;
const LARGE_TITLE_LINES_AFTER = 2;

function signs(entry: LevelEntry, context: Context, base: Parameters<typeof stack>[2]): Box {
  const [first, ...others] = entry.blocks;
  const step = context.scale[context.text];
  if (first?.type === 'paragraph' && others.length === 0) return wordsBox(first.children, context, step, {}, base);
  return stack(composeBlocks(entry.blocks, context), modules(context, 0.75), base);
}

/** On A4: the deep head in the hang column, words on the tint in the text column, the mark at the far edge. */
function besideHead(entry: LevelEntry, looks: LevelLooks, context: Context): Box {
  const { cell } = context.scale;
  const levels = context.document.config.levels.length;
  const height = cell.size * MARK_HEIGHT;
  const head = row(
    [
      { width: cell.size * NUMBER_ROOM, box: textBox(String(looks.number), cell, { face: 'bold', colour: 'paper' }) },
      { width: 'rest', box: textBox(looks.name, cell, { face: 'bold', colour: 'paper' }) },
    ],
    0,
    {
      ...role('TH', { scope: 'Row' }),
      ground: looks.deep,
      padding: edges({ top: CELL_AIR, bottom: CELL_AIR, left: PADDING }),
    },
  );
  const mark: Box = {
    kind: 'art',
    drawing: levelMark(looks.number, levels, height, looks.deep, 'line'),
    decoration: true,
    padding: edges({ top: (cell.leading - height) / 2 }),
  };
  const width = context.measure - PADDING - height * MARK_WIDTH - 2 * PADDING;
  const words = signs(entry, inside(context, width, 'cell'), role('TD'));
  const body = row(
    [
      { width: 'rest', box: words },
      { width: height * MARK_WIDTH, box: mark },
    ],
    PADDING,
    {
      ground: looks.tint,
      padding: edges({ top: CELL_AIR, bottom: CELL_AIR, left: PADDING, right: PADDING }),
      ...(!context.coloured && { outline: { stroke: { weight: RULE.section, colour: looks.deep }, radius: 0 } }),
    },
  );
  return row(
    [
      { width: context.hang - PADDING, box: head },
      { width: 'rest', box: body },
    ],
    0,
    { ...role('TR'), whole: true },
  );
}

/** In one column: the head above its words. */
function underHead(entry: LevelEntry, looks: LevelLooks, context: Context): Box {
  const { body } = context.scale;
  const levels = context.document.config.levels.length;
  const side = modules(context, 1.5);
  const height = body.size;
  const mark: Box = {
    kind: 'art',
    drawing: levelMark(looks.number, levels, height, 'paper', 'paper'),
    decoration: true,
    padding: edges({ top: (body.leading - height) / 2 }),
  };
  const head = row(
    [
      {
        width: 'rest',
        box: textBox(
          [{ text: `${looks.number}  ${looks.name}` }],
          body,
          { face: 'bold', colour: 'paper' },
          role('TH', { scope: 'Row' }),
        ),
      },
      { width: height * MARK_WIDTH, box: mark },
    ],
    modules(context, 1),
    {
      ground: looks.deep,
      padding: edges({ top: modules(context, 0.3), bottom: modules(context, 0.3), left: side, right: side }),
      ahead: body.leading * 2,
    },
  );
  const words = signs(entry, inside(context, context.measure - 2 * side, 'body'), {
    ...role('TD'),
    ground: looks.tint,
    padding: edges({ top: modules(context, 0.75), bottom: modules(context, 0.75), left: side, right: side }),
    ...(!context.coloured && { outline: { stroke: { weight: RULE.section, colour: looks.deep }, radius: 0 } }),
  });
  return stack([head, words], 0, { ...role('TR'), whole: true });
}

/** What is said for each level of need: one row a level. To a listener it is a table, its title the caption. */
export function levels(node: Levels, context: Context): Box {
  const { config } = context.document;
  const beside = context.hang > 0;
  const setRow = beside ? besideHead : underHead;
  const title = plainText(node.title);
  const caption =
    node.title.length > 0
      ? [
          wordsBox(
            node.title,
            context,
            context.scale.h3,
            { face: 'bold' },
            {
              ...role('Caption'),
              ahead: context.scale.body.leading * (beside ? TITLE_LINES_AFTER : LARGE_TITLE_LINES_AFTER),
              padding: edges({ bottom: beside ? 2 : 0 }),
            },
          ),
        ]
      : [];
  const rows = node.entries.map((entry) => setRow(entry, looksOfLevel(config, entry.level), context));
  return stack([...caption, ...rows], beside ? ROW_GAP : modules(context, 1), {
    ...role('Table', { summary: context.words.levelTable }),
    ...(beside ? { whole: true as const } : caption.length > 0 && { head: 1 }),
    ...(title !== '' && { bookmark: { level: context.depth + 1, title } }),
  });
}
