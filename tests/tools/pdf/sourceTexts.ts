import type { Json } from '../../../src/document/json.ts';
import type { Block, Chapter, FormField } from '../../../src/document/nodes.ts';
import { textOfInlines } from '../../../src/verify/document/textOfInlines.ts';
import { textsOfBlocks } from '../../../src/verify/document/textsOfBlocks.ts';

/** What is to be heard of a chapter. */
export interface SourceTexts {
  /** In the order in which they are to be heard. */
  readonly inOrder: readonly string[];
  /** Words whose order is the drawing's, or the layout's: of diagrams, and of what is told of a contact. */
  readonly anywhere: readonly string[];
}

type Plain = { readonly [key: string]: unknown };

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The texts of a chapter as they are to be heard: the source's order, but for what is meant otherwise. Whose voice a
 * quotation is comes after it; a scale says what its first end means before its numbers, and the
 * last before or after them; records of large print name their heads
 * in each record, not before all.
 */
export function sourceTexts({ title, lead, blocks }: Chapter, isLargePrint: boolean): SourceTexts {
  const anywhere: string[] = [];
  const textsOf = (node: Plain) => textsOfBlocks([node as unknown as Block]).map(({ text }) => text);
  const inOrder = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inOrder);
    if (!isPlain(value)) return value;
    const node: Plain = Object.fromEntries(Object.entries(value).map(([key, own]) => [key, inOrder(own)]));
    switch (node.type) {
      case 'quote': {
        const voice = { type: 'paragraph', children: node.title, position: node.position };
        return { ...node, title: [], blocks: [...(node.blocks as readonly Block[]), voice] };
      }
      case 'diagram':
        anywhere.push(...textsOf({ ...node, caption: [] }));
        return { ...node, data: {} };
      case 'contacts':
        anywhere.push(...textsOf({ ...node, title: [] }));
        return {
          ...node,
          entries: (node.entries as readonly Plain[]).map(({ name, position }) => ({ name, position })),
        };
      case 'form':
        anywhere.push(...(node.fields as readonly FormField[]).flatMap(({ to }) => to ?? []));
        return { ...node, fields: (node.fields as readonly FormField[]).map(firstEndFirst) };
      case 'table':
        return isLargePrint ? { ...node, head: [] } : node;
      default:
        return node;
    }
  };
  const ordered = inOrder(blocks) as readonly Block[];
  const texts = [textOfInlines(title), textOfInlines(lead), ...textsOfBlocks(ordered).map(({ text }) => text)];
  return { inOrder: texts, anywhere };
}

function firstEndFirst(field: FormField): FormField {
  if (field.kind !== 'scale') return field;
  const { from, to: _, ...rest } = field;
  return { ...rest, choices: [...(from === undefined ? [] : [from]), ...field.choices] };
}

/** All texts of data, in its order. */
export function textsOfData(data: Json | undefined): readonly string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsOfData) : [];
}
