import type { Finding } from '../../document/finding.ts';
import type { Inline } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import type { EditionDocument } from '../../document/publication.ts';
import { finding } from '../finding.ts';
import { plainText } from '../plainText.ts';
import { visitBlocks } from '../visitBlocks.ts';

const USELESS =
  /^(?:(?:an? |the )?(?:image|picture|photo(?:graph)?|graphic|diagram|logo|chart|figure|screenshot|illustration)(?: \d+)?|.*\.(?:png|jpe?g|svg|gif))$/i;
const NEEDLESS_START = /^(?:an? |the )?(?:image|picture|photo(?:graph)?|graphic) (?:of|showing)\b/i;

/** Alternative text of pictures and diagrams: missing is an error, useless a warning (WCAG 2.2, 1.1.1). */
export function checkAlternatives(document: EditionDocument): readonly Finding[] {
  const findings: Finding[] = [];
  const check = (alternative: string, caption: string, position: Position) => {
    const words = alternative.trim();
    if (words === '') {
      findings.push(
        finding(
          'error',
          'missing-alternative',
          position,
          'This picture has no alternative text.',
          'Say in the square brackets what it shows, or write {decorative} behind it if it shows nothing that matters.',
        ),
      );
    } else if (USELESS.test(words)) {
      findings.push(
        finding(
          'warning',
          'useless-alternative',
          position,
          `“${words}” does not say what the picture shows.`,
          'Say it in a sentence.',
        ),
      );
    } else if (NEEDLESS_START.test(words)) {
      findings.push(
        finding(
          'warning',
          'useless-alternative',
          position,
          `“${NEEDLESS_START.exec(words)?.[0]}” need not be said.`,
          'A screen reader says already that it is a picture.',
        ),
      );
    } else if (words === caption.trim()) {
      findings.push(
        finding(
          'warning',
          'useless-alternative',
          position,
          'The alternative text repeats the caption.',
          'Say what the picture shows.',
        ),
      );
    }
  };
  const inLine = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'picture' && !inline.decorative) check(inline.alternative, '', inline.position);
      else if ('children' in inline) inLine(inline.children);
    }
  };
  for (const chapter of document.chapters) {
    visitBlocks(
      chapter.blocks,
      (block) => {
        if (block.type === 'figure' && !block.decorative)
          check(block.alternative, plainText(block.caption), block.position);
        // A diagram whose file cannot be read, or has no alt, has its own finding.
        if (block.type === 'diagram' && block.alternative !== '')
          check(block.alternative, plainText(block.caption), block.position);
      },
      inLine,
    );
  }
  return findings;
}
