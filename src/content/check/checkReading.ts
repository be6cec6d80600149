import type { Finding } from '../../document/finding.ts';
import type { Inline } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import { finding } from '../finding.ts';
import type { ParsedPublication } from '../model.ts';
import { plainText } from '../plainText.ts';
import { visitBlocks } from '../visitBlocks.ts';
import { readingAge } from './readingAge.ts';

/** Years; the style of the guidance aims at 12 to 14. */
const OLDEST = 14;
/** Years beyond which an age says nothing: no school teaches it. */
const ANY_AGE = 30;
/** Words below which the formula says nothing, and below which it is not sure enough to advise. */
const FEWEST_WORDS = 30;
const FEW_WORDS = 100;

/** The reading level of each section, as information; for one that is hard to read also what makes it easier. */
export function checkReading({ chapters }: ParsedPublication): readonly Finding[] {
  return chapters.flatMap(({ chapter }) => {
    const findings: Finding[] = [];
    let title: readonly Inline[] = chapter.title;
    let position: Position = chapter.position;
    let sentences: string[] = [plainText(chapter.lead)];
    const close = () => {
      const text = sentences.join('\n');
      const words = text.split(/\s+/).length;
      if (words >= FEWEST_WORDS) findings.push(levelOf(plainText(title), text, words, position));
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
    return findings;
  });
}

function levelOf(title: string, text: string, words: number, position: Position): Finding {
  const age = readingAge(text);
  const reads = age > ANY_AGE ? 'can hardly be read at any age' : `can be read at the age of ${age}`;
  const message = `“${title}” (${words} words) ${reads}; the aim is ${OLDEST} or younger.`;
  if (age <= OLDEST || words < FEW_WORDS) return finding('info', 'reading-level', position, message);
  return finding('info', 'reading-level', position, message, 'Shorter sentences and shorter words make it easier.');
}
