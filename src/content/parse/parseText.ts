import type { Finding } from '../../document/finding.ts';
import type { Inline } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import { makeContext } from './context.ts';
import { convertInlines } from './convertInlines.ts';
import { makeSource, wholeSlice } from './slice.ts';
import { tokenizeInline } from './tokenize.ts';
import { trimEnds } from './trimEnds.ts';

/** Running text that stands outside a Markdown file's body: a title, a lead, a caption, a definition. */
export function parseText(text: string, position: Position, findings: Finding[]): readonly Inline[] {
  if (text === '') return [];
  const context = makeContext(position.file);
  const slice = wholeSlice(makeSource(position.file, text, position.line, position.column));
  const inlines = trimEnds(convertInlines(tokenizeInline(text), slice, context));
  findings.push(...context.findings);
  for (const { label, position: place } of context.noteReferences) {
    context.report(
      'error',
      'dead-footnote',
      place,
      `There can be no footnote [^${label}] here.`,
      'Put it into the text.',
    );
  }
  return inlines;
}
