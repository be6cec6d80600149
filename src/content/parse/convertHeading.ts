import type { Tokens } from 'marked';
import type { Heading } from '../../document/nodes.ts';
import type { Context } from './context.ts';
import { convertInlines } from './convertInlines.ts';
import { positionAt, type Slice, subSlice } from './slice.ts';
import { takeSettings } from './takeSettings.ts';
import { trimEnds } from './trimEnds.ts';

const HIGHEST = 2;

/**
 * A heading below a chapter's title. Gaps that the author left between levels are closed in `depth`, with a warning. The
 * id is empty unless it is written there; *nameChapters* gives one.
 */
export function convertHeading(token: Tokens.Heading, slice: Slice, start: number, context: Context): Heading {
  const indent = token.raw.length - token.raw.trimStart().length;
  const position = positionAt(slice, start + indent);
  if (token.depth < HIGHEST) {
    context.report(
      'warning',
      'heading-level',
      position,
      'A heading with one # stands inside something else, where no chapter can begin.',
      'Write it with ## or more.',
    );
  }
  const level = Math.max(token.depth, HIGHEST);
  const { headingLevels } = context;
  const before = headingLevels.at(-1) ?? 1;
  while ((headingLevels.at(-1) ?? 0) >= level) headingLevels.pop();
  if (level > before + 1) {
    context.report(
      'warning',
      'heading-skip',
      position,
      `This heading of level ${level} follows one of level ${before}; it is printed as one of level ${headingLevels.length + HIGHEST}.`,
      `Write it with ${'#'.repeat(before + 1)}.`,
    );
  }
  headingLevels.push(level);
  return {
    type: 'heading',
    level,
    depth: headingLevels.length + 1,
    position,
    ...headingText(token, slice, start, context),
  };
}

/** The words of a heading, of which there must be one, and its id, which is empty when none is written. */
export function headingText(token: Tokens.Heading, slice: Slice, start: number, context: Context) {
  const offset = Math.max(0, token.raw.indexOf(token.text, token.raw.search(/[^#\s]/)));
  const { tokens, settings } = takeSettings(token.tokens, 'id');
  const text = subSlice(slice, start + offset, start + offset + token.text.length);
  const children = trimEnds(convertInlines(tokens, text, context));
  if (children.length === 0) {
    const indent = token.raw.length - token.raw.trimStart().length;
    context.report(
      'error',
      'empty-heading',
      positionAt(slice, start + indent),
      'This heading has no words.',
      'Write the words after the #, or take the line out.',
    );
  }
  return { id: settings?.id ?? '', children };
}
