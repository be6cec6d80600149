import type { CallOut } from '../../../document/nodes.ts';
import { contentOf } from './content.ts';
import type { DirectiveKind } from './directiveKind.ts';

const callOut = (type: CallOut['type']): DirectiveKind => ({
  container: true,
  label: true,
  settings: [],
  make: (parts) => [{ type, ...parts.base, title: parts.label, blocks: contentOf(parts) }],
});

export const remember = callOut('remember');
export const example = callOut('example');
/** The title names whose voice it is. */
export const quote = callOut('quote');
