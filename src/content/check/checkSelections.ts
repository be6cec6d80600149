import type { Finding } from '../../document/finding.ts';
import type { Position } from '../../document/position.ts';
import { finding } from '../finding.ts';
import type { ParsedPublication } from '../model.ts';
import { suggest } from '../nearest.ts';
import { namesOf } from '../resolve/selection.ts';
import { visitBlocks } from '../visitBlocks.ts';

/** Editions and parts that files and blocks name, but that publication.yml does not have. */
export function checkSelections({ publication, chapters, files }: ParsedPublication): readonly Finding[] {
  const known = new Set(publication.config.editions.flatMap(namesOf));
  const parts = publication.config.parts.map((part) => part.id);
  const findings: Finding[] = [];
  const check = (ids: readonly string[] | undefined, position: Position) => {
    for (const id of ids ?? []) {
      if (known.has(id)) continue;
      findings.push(finding('error', 'unknown-edition', position, `There is no edition “${id}”.`, suggest(id, known)));
    }
  };
  for (const { path, front } of files) {
    const start = { file: path, line: 1, column: 1 };
    check(front.only, front.places.only ?? start);
    check(front.except, front.places.except ?? start);
    if (front.part !== undefined && !parts.includes(front.part)) {
      findings.push(
        finding(
          'error',
          'unknown-part',
          front.places.part ?? start,
          `publication.yml has no part “${front.part}”.`,
          suggest(front.part, parts) || 'Add it to “parts” there, or take this line away.',
        ),
      );
    }
  }
  for (const { chapter } of chapters) {
    visitBlocks(chapter.blocks, (block) => {
      check(block.only, block.position);
      check(block.except, block.position);
    });
  }
  return findings;
}
