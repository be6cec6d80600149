import type { Inline } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import { suggest } from '../nearest.ts';
import type { Context } from './context.ts';
import type { SpanToken } from './syntax/inline.ts';

const KNOWN = ['lang', 'abbr'];

/** `[words]{lang=pl}` and `[NEET]{abbr="…"}`, or both at once. */
export function convertSpan(
  token: SpanToken,
  children: readonly Inline[],
  position: Position,
  context: Context,
): readonly Inline[] {
  const { id, values } = token.settings;
  for (const key of Object.keys(values)) {
    if (!KNOWN.includes(key)) {
      context.report(
        'error',
        'unknown-setting',
        position,
        `Words in brackets have no setting “${key}”.`,
        suggest(key, KNOWN),
      );
    }
  }
  if (id !== undefined) {
    context.report(
      'error',
      'unknown-setting',
      position,
      `Words in a line cannot have the name “#${id}”.`,
      'Give it to the heading or the paragraph: write it at the end of that.',
    );
  }
  let inlines = children;
  if (values.abbr !== undefined)
    inlines = [{ type: 'abbreviation', expansion: values.abbr, children: inlines, position }];
  if (values.lang !== undefined) {
    if (/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(values.lang)) {
      inlines = [{ type: 'language', language: values.lang, children: inlines, position }];
    } else {
      context.report(
        'error',
        'wrong-value',
        position,
        `“${values.lang}” is not the tag of a language.`,
        'Write such as pl, lt, pt-BR.',
      );
    }
  }
  return inlines;
}
