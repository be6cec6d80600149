import type { Token, TokenizerExtension, Tokens } from 'marked';
import { dedent } from './dedent.ts';
import { lineAt } from './lineAt.ts';

/** Terms, each with one or more definitions. Offsets count from the token's start. */
export interface DefinitionListToken extends Tokens.Generic {
  readonly type: 'definitionList';
  readonly raw: string;
  readonly entries: readonly DefinitionToken[];
}
export interface DefinitionToken {
  readonly term: { readonly text: string; readonly offset: number; readonly tokens: Token[] };
  readonly definitions: readonly { readonly text: string; readonly offset: number; readonly tokens: Token[] }[];
}

const MARK = /^( {0,3}):[ \t]+(?=\S)/;
/** A line that cannot be a term, because it begins another block. */
const NO_TERM = /^(?: {4}|\t| {0,3}(?:[:#>|]|[*+-]\s|\d{1,9}[.)]\s|```|~~~|\[\^))|^\s*$/;
const INDENT = /^(?: {1,4}|\t)/;
/** After an empty line less than this no longer belongs to the definition. */
const DEEP_INDENT = /^(?: {2}|\t)/;

/** A term on a line of its own; below it lines that begin with a colon, and what is indented under these. */
export const definitionList: TokenizerExtension = {
  name: 'definitionList',
  level: 'block',
  tokenizer(src): DefinitionListToken | undefined {
    const secondLine = src.indexOf('\n') + 1;
    const mark = secondLine === 0 ? null : MARK.exec(src.slice(secondLine, secondLine + LONGEST_MARK));
    if (!mark) return undefined;
    const page = pageOf(src, (mark[1] ?? '').length + 1);
    if (!isEntry(page, 0)) return undefined;

    const { lexer } = this;
    const top = lexer.state.top;
    const blocks = (text: string): Token[] => {
      lexer.state.top = true;
      return lexer.blockTokens(text, []);
    };
    const entries: DefinitionToken[] = [];
    let index = 0;
    let end = 0;
    while (isEntry(page, index)) {
      const entry = readEntry(page, index);
      entries.push({
        term: { ...entry.term, tokens: lexer.inline(entry.term.text) },
        definitions: entry.definitions.map((piece) => ({ ...piece, tokens: blocks(piece.text) })),
      });
      end = entry.end;
      index = afterGap(page, entry.next);
    }
    lexer.state.top = top;
    return { type: 'definitionList', raw: src.slice(0, end), entries };
  },
};

/** Characters that a mark may take: three spaces, the colon, white space. */
const LONGEST_MARK = 40;

interface Piece {
  readonly text: string;
  readonly offset: number;
}
/** The lines that may belong to a list, and how far its marks may be indented. */
interface Page {
  readonly lines: readonly { readonly text: string; readonly start: number }[];
  readonly deepestMark: number;
}

function readEntry(page: Page, index: number) {
  const line = page.lines[index] ?? { text: '', start: 0 };
  const text = line.text.trim();
  const term: Piece = { text, offset: line.start + line.text.indexOf(text) };
  const definitions: Piece[] = [];
  let next = index + 1;
  let end = line.start + line.text.length;
  for (let mark = markOf(page, next); mark !== undefined; mark = markOf(page, next)) {
    const first = next;
    next = definitionEnd(page, first);
    const own = page.lines.slice(first, next);
    const start = own[0]?.start ?? 0;
    const [firstLine = '', ...others] = own.map((each) => each.text);
    definitions.push({ text: dedent([firstLine.slice(mark), ...others]).join('\n'), offset: start + mark });
    const last = own.at(-1);
    end = last ? last.start + last.text.length : end;
    if (markOf(page, afterGap(page, next)) !== undefined) next = afterGap(page, next);
  }
  return { term, definitions, next, end };
}

/** Length of the mark that begins a line of the list; nothing where none does. */
function markOf(page: Page, index: number): number | undefined {
  const mark = MARK.exec(page.lines[index]?.text ?? '');
  return mark && (mark[1] ?? '').length <= page.deepestMark ? mark[0].length : undefined;
}

const isEntry = (page: Page, index: number): boolean =>
  !NO_TERM.test(page.lines[index]?.text ?? '') && markOf(page, index + 1) !== undefined;

function afterGap(page: Page, index: number): number {
  let next = index;
  while (page.lines[next]?.text.trim() === '') next++;
  return next;
}

/** The first line after a definition: it goes on until an empty line, and over indented lines after one. */
function definitionEnd(page: Page, first: number): number {
  let end = first + 1;
  for (let index = first + 1; index < page.lines.length; index++) {
    const line = page.lines[index]?.text ?? '';
    if (line.trim() === '') continue;
    if (markOf(page, index) !== undefined || (!DEEP_INDENT.test(line) && isEntry(page, index))) break;
    const goesOn = index > end ? DEEP_INDENT.test(line) : INDENT.test(line) || !NO_TERM.test(line);
    if (!goesOn) break;
    end = index + 1;
  }
  return end;
}

/** Lines up to a paragraph after an empty line that is neither term nor indented. */
function pageOf(text: string, deepestMark: number): Page {
  const lines: { text: string; start: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const line = lineAt(text, start);
    const next = start + line.length + 1;
    const gap = lines.at(-1)?.text.trim() === '';
    const goesOn = line.trim() === '' || DEEP_INDENT.test(line) || MARK.test(line) || MARK.test(lineAt(text, next));
    if (gap && !goesOn) break;
    lines.push({ text: line, start });
    start = next;
  }
  return { lines, deepestMark };
}
