import type { Finding } from '../../document/finding.ts';
import type { EditionDocument } from '../../document/publication.ts';
import { finding } from '../finding.ts';
import { visitBlocks } from '../visitBlocks.ts';

/** Each `:::levels` against the levels of publication.yml. */
export function checkLevels(document: EditionDocument): readonly Finding[] {
  const known = document.config.levels.map((level) => level.number);
  const findings: Finding[] = [];
  for (const chapter of document.chapters) {
    visitBlocks(chapter.blocks, (block) => {
      if (block.type !== 'levels') return;
      if (known.length === 0) {
        const message = 'publication.yml has no levels, so these have neither names nor colours.';
        findings.push(finding('warning', 'levels', block.position, message, 'Name them under “levels” there.'));
        return;
      }
      const given = block.entries.map((entry) => entry.level);
      const unknown = block.entries.find((entry) => !known.includes(entry.level));
      if (unknown) {
        findings.push(
          finding(
            'error',
            'levels',
            unknown.position,
            `There is no level ${unknown.level}.`,
            `publication.yml has the levels ${known.join(', ')}.`,
          ),
        );
      } else if (given.length < known.length) {
        const missing = known.filter((level) => !given.includes(level));
        findings.push(
          finding(
            'warning',
            'levels',
            block.position,
            `Nothing is said for level ${missing.join(' and ')}.`,
            'Write one numbered item for each level.',
          ),
        );
      }
    });
  }
  return findings;
}
