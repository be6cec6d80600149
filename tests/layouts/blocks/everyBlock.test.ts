import { describe, expect, it } from 'vitest';
import { composeBlock } from '../../../layouts/blocks/compose.ts';
import type { Block } from '../../../src/document/nodes.ts';
import { all, unheard, words } from '../support/boxes.ts';
import { contextOf } from '../support/context.ts';
import { everyBlock } from '../support/sample.ts';

/** Fields that hold no words of the author's. */
const unsaid = ['type', 'kind', 'id', 'src', 'position', 'href', 'target', 'language', 'expansion', 'by', 'align'];
/** Names and labels that only the source uses: of a diagram (whose words stand for its picture), a flag, a footnote. */
const unsaidNames = (value: object): readonly string[] =>
  'data' in value ? ['name', 'alternative'] : 'words' in value ? ['name'] : 'number' in value ? ['label'] : [];

/** Every string that an author wrote in a block. */
function written(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(written);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'footnoteReference') return ['[1]'];
  const skip = [...unsaid, ...unsaidNames(value), ...(typeof Reflect.get(value, 'term') === 'string' ? ['term'] : [])];
  return Object.entries(value).flatMap(([key, inner]) => (skip.includes(key) ? [] : written(inner)));
}
const wordsIn = (block: Block): readonly string[] =>
  written(block)
    .flatMap((each) => each.split(/\s+/))
    .filter(Boolean);

const settings = [
  ['A4', {}],
  ['large print', { textSize: 18 }],
  ['giant print on black', { textSize: 36, ground: 'black' }],
] as const;

describe.each(settings)('each block in %s', (_, more) => {
  const context = contextOf(more);
  it.each(everyBlock.map((block) => [block.type, block] as const))('%s keeps all its words', (_type, block) => {
    const said = words(composeBlock(block, context));
    for (const word of wordsIn(block)) expect(said).toContain(word);
  });
  it.each(everyBlock.map((block) => [block.type, block] as const))(
    '%s has an element for all its text',
    (_type, block) => {
      expect(unheard(composeBlock(block, context))).toEqual([]);
    },
  );
  it.each(everyBlock.map((block) => [block.type, block] as const))(
    '%s has no text under the edition’s size',
    (_type, block) => {
      for (const box of all(composeBlock(block, context))) {
        if (box.kind !== 'text' || box.decoration) continue;
        expect(box.style.size).toBeGreaterThanOrEqual(context.scale.textSize);
        expect(box.style.leading / box.style.size).toBeGreaterThanOrEqual(box.style.size < 20 ? 1.25 : 1.05);
      }
    },
  );
});
