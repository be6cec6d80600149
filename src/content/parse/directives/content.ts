import type { Block } from '../../../document/nodes.ts';
import { convertBlocks } from '../convertBlocks.ts';
import type { DirectiveParts } from './directiveKind.ts';

/** The blocks inside a directive. */
export const contentOf = ({ content, context }: DirectiveParts): readonly Block[] =>
  content ? convertBlocks(content.tokens, content.slice, context) : [];
