import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';

/** Stands for every value that the text takes from the publication's data: it is as long as most of them. */
const VALUE = '0344 800 8021';
const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': '’', '&nbsp;': ' ' };

/**
 * The chapters of a guide as plain blocks that every contender can set: headings, paragraphs, lists, tables, quotes, in
 * runs of regular and bold words. What stands inside a directive stays, its fences and drawings go. Chapters are
 * `{ title, blocks }`; a run is `{ text, strong }`.
 */
export function readNorfolk(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => chapterOf(readFileSync(join(folder, name), 'utf8')))
    .filter(({ blocks }) => blocks.length > 0);
}

function chapterOf(source) {
  const [, front = '', body = source] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  const title = /^title: *(.+)$/m.exec(front)?.[1]?.replace(/^"|"$/g, '') ?? 'Chapter';
  const lead = /^lead: *(.+)$/m.exec(front)?.[1]?.replace(/^"|"$/g, '');
  const tokens = marked.lexer(plainMarkdown(body));
  const blocks = tokens.flatMap(blocksOf);
  return { title, blocks: lead ? [paragraph([{ text: plain(lead), strong: false }]), ...blocks] : blocks };
}

/** Markdown that every parser knows. */
const plainMarkdown = (body) =>
  body
    .replace(/<!--.*?-->/gs, '')
    .replace(/\[\^[^\]]+\]:.*$/gm, '')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/^ *:::*[a-z-]*(?:\[([^\]]*)\])?(?:\{[^}]*\})? *$/gm, (_, label) => (label ? `\n**${label}**\n` : ''))
    .replace(/\{\{[^}]*\}\}/g, VALUE)
    .replace(/ *\{[#.a-z][^}]*\}/g, '');

const paragraph = (runs) => ({ kind: 'paragraph', runs });
const hasWords = (runs) => runs.some(({ text }) => /\p{L}/u.test(text));

function blocksOf(token) {
  switch (token.type) {
    case 'heading':
      return [{ kind: 'heading', depth: Math.min(4, Math.max(2, token.depth)), text: textOf(runsOf(token)) }];
    case 'paragraph':
    case 'text':
      return hasWords(runsOf(token)) ? [paragraph(runsOf(token))] : [];
    case 'blockquote':
      return token.tokens.flatMap(blocksOf).map((block) => (block.runs ? { kind: 'quote', runs: block.runs } : block));
    case 'list': {
      const items = token.items.flatMap(itemsOf).filter(hasWords);
      return items.length > 0 ? [{ kind: 'list', ordered: token.ordered, items }] : [];
    }
    case 'table': {
      const rows = token.rows.map((row) => row.map((cell) => textOf(runsOf(cell))));
      return [{ kind: 'table', head: token.header.map((cell) => textOf(runsOf(cell))), rows }];
    }
    default:
      return [];
  }
}

/** Items of a list as runs; those of lists inside follow their own. */
const itemsOf = (item) => [
  item.tokens.filter(({ type }) => type === 'text' || type === 'paragraph').flatMap(runsOf),
  ...item.tokens.filter(({ type }) => type === 'list').flatMap((list) => list.items.flatMap(itemsOf)),
];

function runsOf(token, strong = false) {
  if (token.type === 'strong' || token.type === 'em') return token.tokens.flatMap((inner) => runsOf(inner, true));
  if (token.tokens) return token.tokens.flatMap((inner) => runsOf(inner, strong));
  if (token.type === 'br') return [{ text: ' ', strong }];
  return typeof token.text === 'string' ? [{ text: plain(token.text), strong }] : [];
}

const textOf = (runs) =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** Marks that mean something in a contender's own language are left out: what is compared is typesetting. */
const plain = (text) =>
  text
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/<br *\/?>/gi, ' ')
    .replace(/[→☐✓≥\u2011]/gu, '-')
    .replace(/[*_#<>$@\\`|[\]{}~=+/]/g, ' ')
    .replace(/\s+/g, ' ');
