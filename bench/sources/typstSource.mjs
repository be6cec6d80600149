const escaped = (text) => text.replace(/[\\#*_`$<>@[\]~"'/=+-]/g, (sign) => (/[-"'/]/.test(sign) ? sign : `\\${sign}`));
const content = (runs) =>
  runs
    .map(({ text, strong }) => {
      const words = text.trim();
      return strong && words ? text.replace(words, `#strong[${escaped(words)}]`) : escaped(text);
    })
    .join('')
    .trim();
const cell = (text) => `[${escaped(text)}]`;

function blockOf(block) {
  switch (block.kind) {
    case 'heading':
      return `#heading(level: ${block.depth})[${escaped(block.text)}]`;
    case 'table': {
      const head = `table.header(repeat: false, ${block.head.map(cell).join(', ')})`;
      return `#table(columns: ${block.head.length}, ${[head, ...block.rows.flat().map(cell)].join(', ')})`;
    }
    case 'list':
      return `#${block.ordered ? 'enum' : 'list'}(${block.items.map((runs) => `[${content(runs)}]`).join(', ')})`;
    case 'quote':
      return `#quote(block: true)[${content(block.runs)}]`;
    default:
      return `#par[${content(block.runs)}]`;
  }
}

/**
 * The chapters as a Typst document as near to the press's large print as a few lines can be: A4 with margins of 20 mm,
 * `size` pt on one and a half, ragged right, not hyphenated, a title page, contents, a running head and folios. Heads of
 * tables are not repeated, which is the faster for it.
 */
export function typstSource(chapters, size) {
  const text = chapters.flatMap(({ title, blocks }) => [
    `#pagebreak(weak: true)\n#heading(level: 1)[${escaped(title)}]`,
    ...blocks.map(blockOf),
  ]);
  return `#set document(title: [A guide], author: "Some partnership")
#set page(paper: "a4", margin: 20mm, header: [A guide], footer: context [#counter(page).display()])
#set text(font: "Atkinson Hyperlegible Next", size: ${size}pt, lang: "en", region: "GB", hyphenate: false)
#set par(justify: false, leading: 0.83em, spacing: 1.5em)
#set table(inset: 4pt)
#text(size: 36pt)[A guide]
#pagebreak()
#outline()
${text.join('\n\n')}
`;
}
