import { expect, it } from 'vitest';
import { layouts } from '../../../layouts/index.ts';
import type { Block } from '../../../src/document/nodes.ts';
import { boxesOf } from '../support/boxes.ts';
import { chapter, documentOf, everyBlock, paragraph, position, text } from '../support/sample.ts';

const heading: Block = { type: 'heading', position, id: 'ask', level: 2, depth: 2, children: [text('Ask together')] };

/** The rule over the section that holds these blocks. */
function ruleOver(blocks: readonly (Block | undefined)[]) {
  const own = chapter([heading, ...blocks.flatMap((block) => (block ? [block] : []))], { template: 'sheet' });
  const flow = layouts.sheet?.chapter(own, documentOf([own]));
  const section = boxesOf(flow?.items ?? [])[1];
  expect(section).toBeDefined();
  return section?.rules?.top;
}

it('a section of a sheet stands under a rule, but for one that is an outline itself', () => {
  const questions = everyBlock.find(({ type }) => type === 'questions');
  expect(ruleOver([paragraph('Words.')])).toBeDefined();
  expect(ruleOver([paragraph('Words.'), questions])).toBeDefined();
  expect(ruleOver([questions])).toBeUndefined();
});
