import { expect, it } from 'vitest';
import { composeFlow } from '../../../layouts/blocks/flow.ts';
import type { Block, Inline } from '../../../src/document/nodes.ts';
import { boxesOf, words } from '../support/boxes.ts';
import { contextOf } from '../support/context.ts';
import { paragraph, position, text } from '../support/sample.ts';

const to = (title: string): Inline => ({
  type: 'reference',
  position,
  target: 'x',
  children: [text(title)],
  elsewhere: { edition: 'toolbox', title: 'The toolbox' },
});
const section: Block = { type: 'heading', position, id: 's', level: 2, depth: 2, children: [text('Section')] };

it('another edition is named once in a section', () => {
  const blocks = [
    paragraph('See ', to('Genograms')),
    paragraph('See ', to('Glossary')),
    section,
    paragraph(to('JAGS')),
  ];
  const said = boxesOf(composeFlow(blocks, contextOf(), 0)).map(words);
  expect(said).toEqual(['See Genograms, in the toolbox', 'See Glossary', 'Section', 'JAGS, in the toolbox']);
});
