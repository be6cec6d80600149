import { block, except, only } from './block.ts';
import { example, quote, remember } from './callOut.ts';
import type { DirectiveKind } from './directiveKind.ts';
import { form } from './form.ts';
import { contacts, diagram, glossary, include, pageBreak } from './leaves.ts';
import { levels, questions, steps } from './lists.ts';
import { openPoint } from './openPoint.ts';
import { table } from './table.ts';

/** Every directive by its name in the text. */
export const directives: { readonly [name: string]: DirectiveKind } = {
  remember,
  questions,
  example,
  levels,
  steps,
  quote,
  table,
  block,
  only,
  except,
  contacts,
  glossary,
  diagram,
  form,
  include,
  'open-point': openPoint,
  'page-break': pageBreak,
};
