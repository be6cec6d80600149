import type { TokenizerExtension } from 'marked';
import { opensDirective } from './directive.ts';
import { opensFootnote } from './footnote.ts';
import { lineAt } from './lineAt.ts';

/** Makes no token: tells marked where in a paragraph a directive or a footnote begins, so that the paragraph ends before it. */
export const blockStart: TokenizerExtension = {
  name: 'blockStart',
  level: 'block',
  start(src): number | undefined {
    for (let at = src.indexOf('\n') + 1; at > 0 && at < src.length; ) {
      const line = lineAt(src, at);
      if (line.trim() === '') return undefined;
      if (opensDirective(line) || opensFootnote(line)) return at;
      at += line.length + 1;
    }
    return undefined;
  },
  tokenizer: () => undefined,
};
