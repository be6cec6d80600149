// Lays out the text with @react-pdf/renderer alone, as its documentation says; prints one line of JSON with what it took.
import { readFileSync, writeFileSync } from 'node:fs';
import { Document, Font, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';
import { createElement as element } from 'react';

const { source, out, size, fonts } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const chapters = JSON.parse(readFileSync(source, 'utf8'));
const [regular, bold] = fonts;
const family = 'Text';
Font.register({ family, fonts: [{ src: regular }, { src: bold, fontWeight: 700 }] });
// Guidance is never hyphenated.
Font.registerHyphenationCallback((word) => [word]);

const MM = 72 / 25.4;
const text = { fontFamily: family, fontSize: size, lineHeight: 1.5, marginBottom: size / 2 };
const headings = { 1: 36, 2: 21, 3: 15, 4: size };
let keys = 0;
const make = (kind, props, ...children) => element(kind, { key: keys++, ...props }, ...children);
const words = (runs) => runs.map((run) => make(Text, run.strong ? { style: { fontWeight: 700 } } : {}, run.text));
const heading = (depth, content) =>
  make(Text, { style: { ...text, fontSize: headings[depth], fontWeight: 700 }, minPresenceAhead: 40 }, content);

function blockOf(block) {
  switch (block.kind) {
    case 'heading':
      return heading(block.depth, block.text);
    case 'table':
      return make(View, {}, ...[block.head, ...block.rows].map(rowOf));
    case 'list':
      return make(View, {}, ...block.items.map((runs, index) => itemOf(runs, block.ordered ? `${index + 1}.` : '•')));
    case 'quote':
      return make(Text, { style: { ...text, marginLeft: 20 } }, ...words(block.runs));
    default:
      return make(Text, { style: text }, ...words(block.runs));
  }
}
const rowOf = (cells) =>
  make(
    View,
    { style: { flexDirection: 'row' } },
    ...cells.map((cell) => make(View, { style: { flex: 1, padding: 4 } }, make(Text, { style: text }, cell))),
  );
const itemOf = (runs, mark) =>
  make(
    View,
    { style: { flexDirection: 'row' } },
    make(Text, { style: { ...text, width: 20 } }, mark),
    make(Text, { style: { ...text, flex: 1 } }, ...words(runs)),
  );

const style = { padding: 20 * MM, paddingBottom: 30 * MM };
const foot = { ...text, position: 'absolute', bottom: 10 * MM, left: 20 * MM };
const pages = chapters.map(({ title, blocks }) =>
  make(
    Page,
    { size: 'A4', style },
    make(Text, { style: foot, fixed: true, render: ({ pageNumber }) => String(pageNumber) }),
    heading(1, title),
    ...blocks.map(blockOf),
  ),
);
const bytes = await renderToBuffer(element(Document, { title: 'A guide', language: 'en-GB' }, ...pages));
writeFileSync(out, bytes);
const used = process.resourceUsage();
console.log(JSON.stringify({ cpu: (used.userCPUTime + used.systemCPUTime) / 1000, memory: used.maxRSS * 1024 }));
