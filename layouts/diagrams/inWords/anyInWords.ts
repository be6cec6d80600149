import type { Box } from '../../../src/document/boxes.ts';
import type { Json, JsonObject } from '../../../src/document/json.ts';
import { role, stack, textBox } from '../../blocks/make.ts';
import type { DiagramContext } from '../context.ts';
import { asText } from '../data/fields.ts';
import { list } from '../large/parts.ts';

/** Keys that are not words for the reader, or that stand elsewhere. */
const SILENT = ['kind', 'caption', 'alt', 'id', 'shape', 'next'];

function itemsOf(value: Json | undefined, context: DiagramContext): readonly Box[] {
  const { body, module } = context.scale;
  const words = asText(value);
  if (words !== '') return [stack([textBox(words, body, {}, role('LBody'))], 0, role('LI'))];
  const values =
    typeof value === 'object' && value !== null
      ? Array.isArray(value)
        ? (value as readonly Json[])
        : Object.entries(value).flatMap(([key, inner]) => (SILENT.includes(key) ? [] : [inner]))
      : [];
  return values.flatMap((inner) => {
    const items = itemsOf(inner, context);
    const nested = typeof inner === 'object' && items.length > 0;
    return nested ? [stack([stack([list(items, module / 2)], 0, role('LBody'))], 0, role('LI'))] : items;
  });
}

/** A diagram that has no drawing: all its words as a list, or its alternative text where it has none. */
export function anyInWords(data: JsonObject, alternative: string, context: DiagramContext): Box {
  const items = itemsOf(data, context);
  return items.length > 0 ? list(items, context.scale.module) : textBox(alternative, context.scale.body, {}, role('P'));
}
