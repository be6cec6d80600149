import type { Token, TokenizerExtension, Tokens } from 'marked';
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

const MARK = /^ {0,3}:[ \t]+(?=\S)/;
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
    if (secondLine === 0 || !MARK.test(src.slice(secondLine, secondLine + LONGEST_MARK))) return undefined;
    const lines = linesOf(src);
    if (!isEntry(lines, 0)) return undefined;

    const top = this.lexer.state.top;
    const entries: DefinitionToken[] = [];
    let index = 0;
    let end = 0;
    while (isEntry(lines, index)) {
      const termLine = lines[index];
      if (!termLine) break;
      const text = termLine.text.trim();
      const term = { text, offset: termLine.start + termLine.text.indexOf(text), tokens: this.lexer.inline(text) };
      const definitions: { text: string; offset: number; tokens: Token[] }[] = [];
      index++;
      for (let mark = MARK.exec(lines[index]?.text ?? ''); mark; mark = MARK.exec(lines[index]?.text ?? '')) {
        const first = index;
        index = definitionEnd(lines, first);
        const own = lines
          .slice(first, index)
          .map((line, at) => (at === 0 ? line.text.slice(mark?.[0].length) : line.text.replace(INDENT, '')));
        const content = own.join('\n');
        this.lexer.state.top = true;
        const offset = (lines[first]?.start ?? 0) + mark[0].length;
        definitions.push({ text: content, offset, tokens: this.lexer.blockTokens(content, []) });
        const last = lines[index - 1];
        end = last ? last.start + last.text.length : end;
        while (lines[index]?.text.trim() === '' && MARK.test(lines[index + 1]?.text ?? '')) index++;
      }
      entries.push({ term, definitions });
      let next = index;
      while (lines[next]?.text.trim() === '') next++;
      if (isEntry(lines, next)) index = next;
    }
    this.lexer.state.top = top;
    return { type: 'definitionList', raw: src.slice(0, end), entries };
  },
};

/** Characters that a mark may take: three spaces, the colon, white space. */
const LONGEST_MARK = 40;

interface Line {
  readonly text: string;
  readonly start: number;
}

const isEntry = (lines: readonly Line[], index: number): boolean =>
  lines[index] !== undefined && !NO_TERM.test(lines[index].text) && MARK.test(lines[index + 1]?.text ?? '');

/** The first line after a definition: it goes on until an empty line, and over indented lines after one. */
function definitionEnd(lines: readonly Line[], first: number): number {
  let end = first + 1;
  for (let index = first + 1; index < lines.length; index++) {
    const line = lines[index]?.text ?? '';
    if (line.trim() === '') continue;
    const afterGap = index > end;
    if (MARK.test(line) || (!DEEP_INDENT.test(line) && isEntry(lines, index))) break;
    if (afterGap ? !DEEP_INDENT.test(line) : NO_TERM.test(line) && !INDENT.test(line)) break;
    end = index + 1;
  }
  return end;
}

/** The lines that may belong to the list: up to a paragraph after an empty line that is neither term nor indented. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const line = lineAt(text, start);
    const next = start + line.length + 1;
    const afterGap = lines.at(-1)?.text.trim() === '';
    const goesOn = line.trim() === '' || DEEP_INDENT.test(line) || MARK.test(line) || MARK.test(lineAt(text, next));
    if (afterGap && !goesOn) break;
    lines.push({ text: line, start });
    start = next;
  }
  return lines;
}
