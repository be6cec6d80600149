const WORDS =
  'children families need early help from people who know them and who can act together when worries grow before harm comes near'.split(
    ' ',
  );

/** Words that differ from place to place, so that a lost one is noticed. */
function words(count: number, seed: number): string {
  return Array.from({ length: count }, (_, index) => {
    const word = WORDS[(seed * 7 + index * 3) % WORDS.length] ?? '';
    return index % 9 === 0 ? `${word}${seed}n${index}` : word;
  }).join(' ');
}

/**
 * A guide as another area might have written it, some 13,000 words in one file: tables of five columns full of `<br>`,
 * headings that skip levels, links that lead nowhere.
 */
export function otherArea(): string {
  const parts = ['# Threshold guide\n', `${words(80, 0)}.\n`];
  for (let chapter = 1; chapter <= 8; chapter++) {
    parts.push(`# Part ${chapter}\n`, `${words(60, chapter)}.\n`);
    for (let section = 1; section <= 5; section++) {
      const seed = chapter * 10 + section;
      parts.push(`${section % 2 ? '##' : '####'} Section ${chapter} ${section}\n`);
      parts.push(`${words(70, seed)}, see [the form](#) and [the **leaflet**](#).\n`);
      parts.push(
        `- ${words(8, seed)}\n- ${words(9, seed + 1)}\n  1. ${words(7, seed + 2)}\n  2. ${words(6, seed + 3)}\n`,
      );
      if (section === 3) parts.push(table(seed));
      parts.push(
        `> ${words(20, seed + 4)}\n`,
        `${words(60, seed + 5)}[^n${seed}].\n`,
        `[^n${seed}]: ${words(12, seed + 6)}.\n`,
      );
    }
  }
  return parts.join('\n');
}

function table(seed: number): string {
  const row = (index: number) =>
    `| ${Array.from({ length: 5 }, (_, column) => Array.from({ length: 3 }, (_, line) => words(4, seed + index * 5 + column + line)).join('<br>')).join(' | ')} |`;
  return [
    '| Area | Level 1 | Level 2 | Level 3 | Level 4 |',
    '|---|---|---|---|---|',
    ...Array.from({ length: 9 }, (_, index) => row(index)),
    '',
  ].join('\n');
}

export const OTHER_AREA_CONFIG = `title: Threshold guide
publisher: Another Safeguarding Partnership
language: en-GB
editions:
  - { id: guide, layout: guide, content: guide.md }
  - { id: guide-18, layout: large-print, content: guide.md, textSize: 18 }
  - { id: guide-24, layout: large-print, content: guide.md, textSize: 24 }
`;
