import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words of the generated guide, about. */
const WORDS = 13_000;
const WORDS_PER_SECTION = 240;
const ROWS = 6;
const COLUMNS = ['Area', 'Going well', 'Some worry', 'Growing worry', 'Serious harm'];

const VOCABULARY = (
  'child family support early help school health visitor neighbour carer parent young person worker listen notice ' +
  'record share agree plan review home safe warm food sleep play learn friend trust worry change routine evening ' +
  'morning doctor nurse teacher youth police housing advice money debt loss illness recovery strength relative ' +
  'grandmother brother sister community group centre conversation consent information professional assessment'
).split(' ');

/** Numbers from 0 to below `limit`, the same in each run (a linear congruence, Numerical Recipes). */
function createNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Another area's guide in one Markdown file: five-column tables full of `<br>`, headings that skip levels. */
export function anotherAreasGuide(): string {
  const number = createNumbers(7);
  let marker = 0;
  const words = (count: number) =>
    Array.from({ length: count }, () => VOCABULARY[number(VOCABULARY.length)] ?? '').join(' ');
  const sentence = (count: number) => {
    marker++;
    // A word of its own in each sentence, so that no loss hides behind a repetition.
    const text = `${words(count)} m${marker}x`;
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const cell = () =>
    number(4) === 0
      ? `- ${sentence(3)}<br>- ${sentence(4)}<br>- ${sentence(3)}`
      : `${sentence(4)}<br>${sentence(5)}<br>${sentence(3)}`;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = () =>
    [
      row(COLUMNS),
      row(COLUMNS.map(() => '---')),
      ...Array.from({ length: ROWS }, (_, index) => row([`Sign ${index + 1}`, ...COLUMNS.slice(1).map(cell)])),
    ].join('\n');

  const parts = ['# Family Support Pathway', sentence(30)];
  const count = () => parts.join(' ').split(/\s+/).length;
  for (let section = 1; count() < WORDS; section++) {
    // Levels are skipped on purpose: 2 then 4, now and then 5.
    parts.push(`## Section ${section} ${words(3)}`, sentence(40), sentence(35));
    parts.push(`${section % 3 === 0 ? '#####' : '####'} Detail ${section} ${words(2)}`);
    parts.push(...Array.from({ length: 3 }, () => `- ${sentence(12)}\n  - ${sentence(8)}`));
    if (section % 2 === 0) parts.push(table());
    else parts.push(sentence(WORDS_PER_SECTION / 4), `> ${sentence(30)}`, `1. ${sentence(9)}\n2. ${sentence(9)}`);
    if (section % 5 === 0) parts.push(`${sentence(10)}[^${section}]`, `[^${section}]: ${sentence(14)}`);
  }
  return `${parts.join('\n\n')}\n`;
}

/** Eight lines, as another partnership would write them. */
const CONFIG = `title: Family Support Pathway
publisher: Some Safeguarding Partnership
language: en-GB
editions:
  - { id: guide, layout: guide, content: guide.md }
  - { id: guide-large-print-18, layout: large-print, content: guide.md, textSize: 18 }
  - { id: guide-large-print-24, layout: large-print, content: guide.md, textSize: 24 }
# The end.
`;

/** Writes the publication into a folder. */
export function writeAnotherArea(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'publication.yml'), CONFIG);
  writeFileSync(join(folder, 'guide.md'), anotherAreasGuide());
}
