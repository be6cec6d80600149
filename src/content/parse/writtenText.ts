import type { Inline } from '../../document/nodes.ts';
import { plainText } from '../plainText.ts';

/** The words of inline content as a string: variables and flags stay as they are written, for *resolve* to put in. */
export const writtenText = (inlines: readonly Inline[]): string => plainText(inlines.map(withPlaces));

function withPlaces(inline: Inline): Inline {
  const { position } = inline;
  if (inline.type === 'variable') return { type: 'text', value: `{{${inline.path}}}`, position };
  if (inline.type === 'flag') return { type: 'text', value: `{!${inline.name}}`, position };
  return 'children' in inline ? { ...inline, children: inline.children.map(withPlaces) } : inline;
}
