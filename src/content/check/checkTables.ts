import type { Finding } from '../../document/finding.ts';
import type { EditionDocument } from '../../document/publication.ts';
import { finding } from '../finding.ts';
import { visitBlocks } from '../visitBlocks.ts';

/** Tables without heads: who listens to one does not know what a cell is about (WCAG 2.2, 1.3.1). */
export function checkTables(document: EditionDocument): readonly Finding[] {
  const findings: Finding[] = [];
  for (const chapter of document.chapters) {
    visitBlocks(chapter.blocks, (block) => {
      if (block.type !== 'table' || block.head.length > 0 || block.rowHeads) return;
      findings.push(
        finding(
          'warning',
          'table-heads',
          block.position,
          'This table has no heads; who listens to it does not know what a cell is about.',
          'Write the heads into its first row, or let the first column be heads: :::table{head-column}',
        ),
      );
    });
  }
  return findings;
}
