import type { Json } from '../../document/json.ts';
import type { Chapter, Inline, InlinePicture, Text } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import { visitBlocks } from '../visitBlocks.ts';

/** Text that is read as one, and which node each part of it comes from. */
export interface TextRun {
  readonly text: string;
  readonly parts: readonly { readonly start: number; readonly text: Text }[];
}
/** Stands for the variable's path where a text comes from front matter, a diagram's file or an alternative text. */
const DATA = 'data';
/** Stands where something that is no text stands between words. */
const NO_TEXT = '\ufffc';

/** All running text of a chapter, paragraph by paragraph, the texts of its data and those that stand for pictures. */
export function textRuns(chapter: Chapter): readonly TextRun[] {
  const runs: TextRun[] = [];
  const add = (inlines: readonly Inline[]) => {
    runs.push(runOf(inlines));
    for (const { alternative, position } of picturesIn(inlines)) addData(alternative, position);
  };
  const addData = (value: Json | undefined, position: Position) => {
    if (typeof value === 'string')
      runs.push({ text: value, parts: [{ start: 0, text: { type: 'text', value, position, from: DATA } }] });
    else if (typeof value === 'object' && value !== null)
      for (const part of Object.values(value)) addData(part, position);
  };
  add(chapter.title);
  add(chapter.lead);
  addData(chapter.front, chapter.position);
  visitBlocks(
    chapter.blocks,
    (block) => {
      if (block.type === 'diagram') addData(block.data, block.position);
      if (block.type === 'diagram' || block.type === 'figure') addData(block.alternative, block.position);
      if (block.type === 'form') for (const field of block.fields) addData(field.choices, field.position);
    },
    add,
  );
  return runs;
}

const picturesIn = (inlines: readonly Inline[]): readonly InlinePicture[] =>
  inlines.flatMap((inline) => {
    if (inline.type === 'picture') return [inline];
    return 'children' in inline ? picturesIn(inline.children) : [];
  });

/** Where a character of a run comes from. */
export function partAt({ parts }: TextRun, offset: number): TextRun['parts'][number] | undefined {
  return parts.findLast(({ start }) => start <= offset);
}

/** Running text as one run. What `isLeftOut` says is no text of the run. */
export function runOf(inlines: readonly Inline[], isLeftOut: (inline: Inline) => boolean = () => false): TextRun {
  const parts: { start: number; text: Text }[] = [];
  let text = '';
  const visit = (all: readonly Inline[]): void => {
    for (const inline of all) {
      if (isLeftOut(inline)) text += NO_TEXT;
      else if (inline.type === 'text') {
        parts.push({ start: text.length, text: inline });
        text += inline.value;
      } else if (inline.type === 'break') text += ' ';
      else if (inline.type === 'flag') visit(inline.words);
      else if ('children' in inline) visit(inline.children);
      // Code, pictures and note numbers stand between words.
      else text += NO_TEXT;
    }
  };
  visit(inlines);
  return { text, parts };
}
