import type { Token, TokenizerExtension, Tokens } from 'marked';
import { dedent } from './dedent.ts';
import { lineAt } from './lineAt.ts';

/** `[^label]: …`; `text` is the note with its indent taken away, beginning at `offset` of the token. */
export interface FootnoteDefinitionToken extends Tokens.Generic {
  readonly type: 'footnoteDefinition';
  readonly raw: string;
  readonly label: string;
  readonly offset: number;
  readonly text: string;
  readonly tokens: Token[];
}
/** `[^label]` in running text. */
export interface FootnoteReferenceToken extends Tokens.Generic {
  readonly type: 'footnoteReference';
  readonly raw: string;
  readonly label: string;
}

const DEFINITION = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*/;
/** A label of more characters is none: a text of brackets alone would be looked through for each of them. */
const REFERENCE = /^\[\^([^\]\s]{1,1000})\](?![(:])/;
/** A line that begins another block and so cannot go on with the note's paragraph. */
const OTHER_BLOCK = /^ {0,3}(?:\[\^[^\]\s]+\]:|#{1,6}\s|>|[*+-]\s|\d{1,9}[.)]\s|```|~~~|::|\||<!--)/;
const INDENT = /^(?: {1,4}|\t)/;
/** After an empty line less than this no longer belongs to the note. */
const DEEP_INDENT = /^(?: {2}|\t)/;

/** A note goes on over lines that follow directly, and over indented ones after an empty line. */
export const footnoteDefinition: TokenizerExtension = {
  name: 'footnoteDefinition',
  level: 'block',
  tokenizer(src): FootnoteDefinitionToken | undefined {
    const start = DEFINITION.exec(src);
    if (!start) return undefined;
    const offset = start[0].length;
    const own = noteLines(src, offset);
    const text = dedent(own).join('\n');
    const length = offset + own.join('\n').length;
    const top = this.lexer.state.top;
    this.lexer.state.top = true;
    const tokens = this.lexer.blockTokens(text, []);
    this.lexer.state.top = top;
    return { type: 'footnoteDefinition', raw: src.slice(0, length), label: start[1] ?? '', offset, text, tokens };
  },
};

function noteLines(src: string, offset: number): readonly string[] {
  const lines = [lineAt(src, offset)];
  let count = 1;
  for (let at = offset + (lines[0]?.length ?? 0) + 1; at < src.length; ) {
    const line = lineAt(src, at);
    at += line.length + 1;
    lines.push(line);
    if (line.trim() === '') continue;
    const afterGap = lines.length > count + 1;
    const goesOn = afterGap ? DEEP_INDENT.test(line) : INDENT.test(line) || !OTHER_BLOCK.test(line);
    if (!goesOn) break;
    count = lines.length;
  }
  return lines.slice(0, count);
}

export const opensFootnote = (line: string): boolean => DEFINITION.test(line);

export const footnoteReference: TokenizerExtension = {
  name: 'footnoteReference',
  level: 'inline',
  tokenizer(src): FootnoteReferenceToken | undefined {
    const match = REFERENCE.exec(src);
    return match ? { type: 'footnoteReference', raw: match[0], label: match[1] ?? '' } : undefined;
  },
};
