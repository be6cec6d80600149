import type { Finding } from '../../document/finding.ts';
import type { OpenPoint } from '../../document/nodes.ts';
import type { EditionDocument } from '../../document/publication.ts';
import { finding } from '../finding.ts';
import { plainText } from '../plainText.ts';
import { visitBlocks } from '../visitBlocks.ts';

/** What the partnership must still confirm: an error when the publication is final. */
export function checkOpenPoints(document: EditionDocument): readonly Finding[] {
  const severity = document.config.status === 'final' ? 'error' : 'warning';
  const findings: Finding[] = [];
  for (const chapter of document.chapters) {
    visitBlocks(chapter.blocks, (block) => {
      if (block.type !== 'openPoint') return;
      const point = firstWords(block);
      const who = [block.owner, block.by === '' ? '' : `by ${block.by}`].filter((part) => part !== '').join(', ');
      const settle = who === '' ? 'Settle it' : `To settle: ${who}. Then`;
      findings.push(
        finding(
          severity,
          'open-point',
          block.position,
          `A point is still open: “${point}”`,
          who === '' ? `${settle} and take the :::open-point away.` : `${settle} take the :::open-point away.`,
        ),
      );
    });
  }
  return findings;
}

/** Characters of an open point that tell which one it is. */
const FEW = 80;

function firstWords(point: OpenPoint): string {
  let text = '';
  visitBlocks(
    point.blocks,
    () => undefined,
    (inlines) => {
      text += `${plainText(inlines)} `;
    },
  );
  const words = text.trim();
  return words.length <= FEW ? words : `${words.slice(0, FEW).replace(/\s+\S*$/, '')} …`;
}
