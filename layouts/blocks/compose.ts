import type { Box } from '../../src/document/boxes.ts';
import type { Block } from '../../src/document/nodes.ts';
import { blockQuote } from './blockQuote.ts';
import { code } from './code.ts';
import { contacts } from './contacts.ts';
import type { Context } from './context.ts';
import { definitionList } from './definitionList.ts';
import { diagram } from './diagram.ts';
import { example } from './example.ts';
import { figure } from './figure.ts';
import { footnotes } from './footnotes.ts';
import { form } from './form.ts';
import { group } from './group.ts';
import { heading } from './heading.ts';
import { levels } from './levels.ts';
import { list } from './list.ts';
import { space } from './make.ts';
import { openPoint } from './openPoint.ts';
import { paragraph } from './paragraph.ts';
import { questions } from './questions.ts';
import { quote } from './quote.ts';
import { remember } from './remember.ts';
import { steps } from './steps.ts';
import { table } from './table.ts';
import { thematicBreak } from './thematicBreak.ts';

function looksOf(node: Block, context: Context): Box {
  switch (node.type) {
    case 'heading':
      return heading(node, context);
    case 'paragraph':
      return paragraph(node, context);
    case 'list':
      return list(node, context);
    case 'blockQuote':
      return blockQuote(node, context);
    case 'table':
      return table(node, context);
    case 'code':
      return code(node, context);
    case 'thematicBreak':
      return thematicBreak(context);
    case 'figure':
      return figure(node, context);
    case 'diagram':
      return diagram(node, context);
    case 'definitionList':
      return definitionList(node, context);
    case 'remember':
      return remember(node, context);
    case 'example':
      return example(node, context);
    case 'quote':
      return quote(node, context);
    case 'questions':
      return questions(node, context);
    case 'levels':
      return levels(node, context);
    case 'steps':
      return steps(node, context);
    case 'contacts':
      return contacts(node, context);
    case 'form':
      return form(node, context);
    case 'openPoint':
      return openPoint(node, context);
    case 'footnotes':
      return footnotes(node, context);
    case 'group':
      return group(node, context);
    case 'pageBreak':
      return space(0, { breakBefore: 'page' });
    case 'include':
    case 'glossary':
      // Replaced in *resolve*; nothing of theirs is left to set.
      return space(0);
  }
}

/** A block as a box, with the name that references point to and its place in the source. */
export function composeBlock(node: Block, context: Context): Box {
  const box = looksOf(node, context);
  const anchors = [...(node.id === undefined ? [] : [node.id]), ...(box.anchors ?? [])];
  return { ...box, position: node.position, ...(anchors.length > 0 && { anchors }) };
}

/** Blocks one after another, inside another box. */
export function composeBlocks(nodes: readonly Block[], context: Context): readonly Box[] {
  return nodes.map((node) => composeBlock(node, context));
}
