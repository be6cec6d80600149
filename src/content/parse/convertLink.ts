import type { Tokens } from 'marked';
import type { Inline } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import type { Context } from './context.ts';
import { decodeEntities } from './decodeEntities.ts';

/** Kinds of address that a reader's PDF program may open. */
const SAFE = new Set(['http', 'https', 'mailto', 'tel', 'sms', 'ftp']);

/** `[words](address)` is a link, `[words](#id)` a cross-reference. A link that leads nowhere leaves its words. */
export function convertLink(
  link: Tokens.Link,
  children: readonly Inline[],
  position: Position,
  context: Context,
): readonly Inline[] {
  const href = link.autolink ? link.href : decodeEntities(link.href.trim());
  if (link.title) {
    context.report(
      'warning',
      'link-title',
      position,
      `The title “${link.title}” of this link is not printed.`,
      'Put it into the text, or take it away.',
    );
  }
  if (href === '' || href === '#') {
    context.report(
      'warning',
      'empty-link',
      position,
      'This link leads nowhere; its words are printed without it.',
      'Give it an address, or #id of a heading.',
    );
    return children;
  }
  if (href.startsWith('#')) return [{ type: 'reference', target: decodeTarget(href.slice(1)), children, position }];
  if (href.startsWith('{{')) return [{ type: 'link', href, children, position }];
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(href.replace(/[\s\u0000-\u001f]/g, ''))?.[1]?.toLowerCase();
  if (scheme !== undefined && SAFE.has(scheme)) return [{ type: 'link', href, children, position }];
  if (scheme !== undefined) {
    context.report(
      'error',
      'unsafe-link',
      position,
      `A link of the kind “${scheme}:” cannot be used.`,
      'Use an address that begins with https://, mailto: or tel:.',
    );
  } else if (/^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:uk|org|com|net|eu)(?:\/|$))/i.test(href)) {
    context.report('error', 'dead-link', position, `“${href}” is not a whole address.`, `Write https://${href}`);
  } else {
    context.report(
      'error',
      'dead-link',
      position,
      `“${href}” leads to a file, which a reader of the PDF does not have.`,
      'For a place in this publication write [words](#id); for a web page its whole address.',
    );
  }
  return children;
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
