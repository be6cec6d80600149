import type { Block, Chapter } from '../../../src/document/nodes.ts';
import { textOfInlines } from '../../../src/verify/document/textOfInlines.ts';
import { textsOfBlocks } from '../../../src/verify/document/textsOfBlocks.ts';

type Plain = { readonly [key: string]: unknown };

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The texts of a chapter in the order in which they are to be heard. It is the source's, but for two things that are meant:
 * whose voice a quotation is comes after it, and records of large print name their heads in each record, not before all.
 */
export function sourceTexts({ title, lead, blocks }: Chapter, isLargePrint: boolean): readonly string[] {
  const inOrder = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inOrder);
    if (!isPlain(value)) return value;
    const node: Plain = Object.fromEntries(Object.entries(value).map(([key, own]) => [key, inOrder(own)]));
    if (node.type === 'quote' && Array.isArray(node.blocks)) {
      const voice = { type: 'paragraph', children: node.title, position: node.position };
      return { ...node, title: [], blocks: [...node.blocks, voice] };
    }
    return node.type === 'table' && isLargePrint ? { ...node, head: [] } : node;
  };
  const ordered = inOrder(blocks) as readonly Block[];
  return [textOfInlines(title), textOfInlines(lead), ...textsOfBlocks(ordered).map(({ text }) => text)];
}
