import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const escaped = (text) => text.replace(/^(\s*)([-+>#]|\d+[.)])/, '$1\\$2').replace(/:::?/g, ':');
const inline = (runs) =>
  escaped(
    runs
      .map(({ text, strong }) => {
        const words = text.trim();
        return strong && words ? text.replace(words, `**${words}**`) : text;
      })
      .join('')
      .trim(),
  );
const row = (cells) => `| ${cells.join(' | ')} |`;

function markdownOf(block) {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${block.text}`;
    case 'table':
      return [row(block.head), row(block.head.map(() => '---')), ...block.rows.map(row)].join('\n');
    case 'list':
      return block.items.map((runs, index) => `${block.ordered ? `${index + 1}.` : '-'} ${inline(runs)}`).join('\n');
    case 'quote':
      return `> ${inline(block.runs)}`;
    default:
      return inline(block.runs);
  }
}

/**
 * Writes the chapters as a publication, one file a chapter, with one large-print edition for each text size (pt): the
 * editions `size-12`, `size-16` … With `isOneChapter` the files are sections of one chapter, which has neither cover nor
 * contents. `print`: the files for a printer that each edition has besides, on paper without thickness.
 */
export function writePressPublication(folder, chapters, sizes, { isOneChapter = false, print = [] } = {}) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'guide'), { recursive: true });
  const printed = print.length > 0 ? `, print: { artefacts: [${print.join(', ')}], paper: { thickness: 0 } }` : '';
  const editions = sizes.map(
    (size) => `  - { id: size-${size}, layout: large-print, content: guide, textSize: ${size}${printed} }`,
  );
  const config = ['title: A guide', 'publisher: Some partnership', 'language: en-GB', 'editions:', ...editions];
  writeFileSync(join(folder, 'publication.yml'), `${config.join('\n')}\n`);
  const texts = chapters.map(({ blocks }) => blocks.map(markdownOf).join('\n\n'));
  if (isOneChapter) {
    const sections = chapters.map(({ title }, index) => `## ${title}\n\n${texts[index]}`);
    writeFileSync(join(folder, 'guide/1.md'), `---\ntitle: A guide\n---\n\n${sections.join('\n\n')}\n`);
    return;
  }
  for (const [index, { title }] of chapters.entries()) {
    const name = `${String(index + 1).padStart(4, '0')}.md`;
    writeFileSync(join(folder, 'guide', name), `---\ntitle: ${JSON.stringify(title)}\n---\n\n${texts[index]}\n`);
  }
}
