import type { Block } from '../../src/document/nodes.ts';
import { FLOW, SECTION, SECTIONS, TIGHT } from '../theme/space.ts';
import type { Context } from './context.ts';
import { plainText } from './plainText.ts';

const SECTION_HEADING = 2;
/** Before a heading within a heading within a section. */
const LOWER_HEADING = 3;
/** Blocks with an outline, ground or rules of their own want more air. */
const framed: readonly Block['type'][] = [
  'remember',
  'example',
  'quote',
  'questions',
  'levels',
  'steps',
  'contacts',
  'form',
  'table',
  'figure',
  'diagram',
  'openPoint',
  'footnotes',
  'code',
];

/** Of these, boxes that a heading right above them must not touch. */
const boxed: readonly Block['type'][] = ['remember', 'example', 'questions', 'openPoint', 'form', 'code'];

/** A paragraph that what follows completes: "They include:". */
export const opensList = (node: Block): boolean => node.type === 'paragraph' && /:$/.test(plainText(node.children));

/** The words between a heading and a table without a caption: nothing else says what the table is of. */
export const opensTable = (before: Block | undefined, node: Block, after: Block | undefined): boolean =>
  before?.type === 'heading' && node.type === 'paragraph' && after?.type === 'table' && after.caption.length === 0;

/** Before sections of giant print, whose pages have some twenty lines; from this text size on, pt. */
const GIANT_SECTIONS = 4.5;
const GIANT_FROM = 20;

/** Space between two neighbouring blocks of the flow, in modules. */
export function gapBetween(before: Block, after: Block, { scale }: Context): number {
  if (after.type === 'heading') {
    if (before.type === 'heading') return FLOW;
    if (after.level <= SECTION_HEADING) return scale.textSize > GIANT_FROM ? GIANT_SECTIONS : SECTIONS;
    return after.level === SECTION_HEADING + 1 ? SECTION : LOWER_HEADING;
  }
  if (before.type === 'heading') return before.level <= SECTION_HEADING || boxed.includes(after.type) ? FLOW : TIGHT;
  if (after.type === 'list' && opensList(before)) return TIGHT;
  if (before.type === 'paragraph' && after.type === 'table' && after.caption.length === 0) return FLOW;
  return framed.includes(before.type) || framed.includes(after.type) ? SECTION : FLOW;
}
