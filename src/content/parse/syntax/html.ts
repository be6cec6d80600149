import type { Tokens } from 'marked';

const COMMENT = /^ {0,3}<!--[\s\S]*?-->[ \t]*(?:\n|$)/;
const COMMENT_THEN_TEXT = /^ {0,3}<!--[\s\S]*?-->[ \t]*/;
/** HTML that may stand in running text; it begins a paragraph, not a block of HTML. */
const RUNNING = /^ {0,3}<\/?(?:br|sup|sub)\s*\/?>/i;

/**
 * What marked takes as a block of HTML: comments end where they end, `<br>`, `<sup>` and `<sub>` belong to a paragraph.
 * `false` leaves all else to marked.
 */
export function htmlBlock(src: string): Tokens.HTML | undefined | false {
  if (RUNNING.test(src)) return undefined;
  const raw = (COMMENT.exec(src) ?? COMMENT_THEN_TEXT.exec(src))?.[0];
  return raw === undefined ? false : { type: 'html', block: true, raw, pre: false, text: raw };
}
