import type { Finding } from '../../document/finding.ts';
import type { Inline } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import type { EditionDocument } from '../../document/publication.ts';
import { finding } from '../finding.ts';
import { plainText } from '../plainText.ts';
import { visitBlocks } from '../visitBlocks.ts';
import { readingAge } from './readingAge.ts';

/** Years; the style of the guidance aims at 12 to 14. */
const OLDEST = 14;
/** Words below which the formula says nothing. */
const FEWEST_WORDS = 100;

/** Sections whose sentences and words are long: the reading age of each is told as information. */
export function checkReading(document: EditionDocument): readonly Finding[] {
  const findings: Finding[] = [];
  for (const chapter of document.chapters) {
    let title: readonly Inline[] = chapter.title;
    let position: Position = chapter.position;
    let sentences: string[] = [];
    const close = () => {
      const text = sentences.join('\n');
      const words = text.split(/\s+/).length;
      const age = words < FEWEST_WORDS ? 0 : readingAge(text);
      if (age > OLDEST) {
        const message = `The section “${plainText(title)}” has a reading age of ${age}.`;
        findings.push(
          finding('info', 'reading-age', position, message, 'Shorter sentences and shorter words lower it.'),
        );
      }
      sentences = [];
    };
    visitBlocks(
      chapter.blocks,
      (block) => {
        if (block.type !== 'heading' || block.depth > 2) return;
        close();
        title = block.children;
        position = block.position;
      },
      (inlines, place) => {
        if (place === 'text') sentences.push(plainText(inlines));
      },
    );
    close();
  }
  return findings;
}
