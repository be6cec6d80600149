import type { Token, TokenizerExtension, Tokens } from 'marked';
import { closingBracket } from './closingBracket.ts';
import { lineAt } from './lineAt.ts';
import { readSettings, type Settings } from './settings.ts';

/** `:::name[label]{settings}` with content, or `::name{settings}` alone. Offsets count from the token's start. */
export interface DirectiveToken extends Tokens.Generic {
  readonly type: 'directive';
  readonly raw: string;
  readonly colons: number;
  readonly name: string;
  readonly nameOffset: number;
  readonly label?: { readonly text: string; readonly offset: number; readonly tokens: Token[] };
  readonly settings?: Settings;
  readonly settingsOffset: number;
  readonly content?: { readonly text: string; readonly offset: number; readonly tokens: Token[] };
  readonly closed: boolean;
  /** What stands on the first line and cannot be read. */
  readonly leftOver?: { readonly text: string; readonly offset: number };
}
/** A line of colons that closes nothing. */
export interface StrayFenceToken extends Tokens.Generic {
  readonly type: 'strayFence';
  readonly raw: string;
}

const OPENING = /^( {0,3})(:{2,})([A-Za-z][\w-]*)(?=[[{ \t]|$)/;
const CLOSING = /^ {0,3}(:{3,})[ \t]*$/;
const CODE_FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * A container runs to the line of as many colons as opened it. Containers of the same length may stand inside one
 * another too: each closing line closes the innermost one of its length.
 */
export const directive: TokenizerExtension = {
  name: 'directive',
  level: 'block',
  tokenizer(src): DirectiveToken | StrayFenceToken | undefined {
    if (!/^ {0,3}::/.test(src)) return undefined;
    const firstLine = lineAt(src, 0);
    if (CLOSING.test(firstLine)) return { type: 'strayFence', raw: src.slice(0, firstLine.length + 1) };
    const opening = OPENING.exec(firstLine);
    if (!opening) return undefined;
    const [start, indent = '', colons = '', name = ''] = opening;
    const leaf = colons.length === 2;
    const head = readHead(firstLine, start.length);
    // `::name` with words after it is text; with three colons something else was meant.
    if (leaf && head.leftOver !== undefined) return undefined;

    const label = head.label && { ...head.label, tokens: this.lexer.inline(head.label.text) };
    const common = {
      type: 'directive' as const,
      colons: colons.length,
      name,
      nameOffset: indent.length,
      settingsOffset: head.settingsOffset,
      ...(label ? { label } : {}),
      ...(head.settings ? { settings: head.settings } : {}),
      ...(head.leftOver ? { leftOver: head.leftOver } : {}),
    };
    if (leaf) return { ...common, raw: src.slice(0, firstLine.length + 1), closed: true };

    const offset = Math.min(firstLine.length + 1, src.length);
    const end = findEnd(src, offset, colons.length);
    const text = src.slice(offset, end.contentEnd);
    const top = this.lexer.state.top;
    this.lexer.state.top = true;
    const tokens = this.lexer.blockTokens(text, []);
    this.lexer.state.top = top;
    return { ...common, raw: src.slice(0, end.end), content: { text, offset, tokens }, closed: end.closed };
  },
};

/** Whether a line begins a directive: paragraphs end before it. */
export const opensDirective = (line: string): boolean => OPENING.test(line) || CLOSING.test(line);

function readHead(line: string, start: number) {
  let at = start;
  let label: { readonly text: string; readonly offset: number } | undefined;
  if (line[at] === '[') {
    const close = closingBracket(line, at);
    if (close > 0) {
      label = { text: line.slice(at + 1, close), offset: at + 1 };
      at = close + 1;
    }
  }
  const settingsOffset = at;
  const read = readSettings(line.slice(at));
  if (read) at += read.length;
  const rest = line.slice(at).trim();
  const leftOver = rest === '' ? undefined : { text: rest, offset: line.indexOf(rest, at) };
  return { label, settings: read?.settings, settingsOffset, leftOver };
}

function findEnd(src: string, offset: number, colons: number) {
  const open = [colons];
  let code: string | undefined;
  for (let at = offset; at < src.length; ) {
    const line = lineAt(src, at);
    const next = Math.min(at + line.length + 1, src.length);
    const fence = CODE_FENCE.exec(line)?.[1];
    if (code !== undefined) {
      if (fence?.startsWith(code) && line.trim() === fence) code = undefined;
    } else if (fence !== undefined) {
      code = fence;
    } else {
      const opening = OPENING.exec(line)?.[2];
      const closing = CLOSING.exec(line)?.[1]?.length;
      if (opening !== undefined && opening.length > 2) open.push(opening.length);
      else if (closing !== undefined) {
        // One that was left open inside does not keep the outer one from closing.
        const same = open.lastIndexOf(closing);
        if (same >= 0) open.length = same;
        else if ((open.at(-1) ?? 0) < closing) open.pop();
        if (open.length === 0) return { contentEnd: at, end: next, closed: true };
      }
    }
    at = next;
  }
  return { contentEnd: src.length, end: src.length, closed: false };
}
