import type { Token, TokenizerExtension, Tokens } from 'marked';
import { closingBracket, LONGEST_LABEL } from './closingBracket.ts';
import { readSettings, type Settings } from './settings.ts';

/** `{{contacts.cads.professionals}}`; `path` is what stands between the braces. */
export interface VariableToken extends Tokens.Generic {
  readonly type: 'variable';
  readonly path: string;
}
/** `{!call-now}`. */
export interface FlagToken extends Tokens.Generic {
  readonly type: 'flag';
  readonly name: string;
}
/** `[words]{lang=pl}`, `[NEET]{abbr="…"}`. */
export interface SpanToken extends Tokens.Generic {
  readonly type: 'span';
  readonly text: string;
  readonly settings: Settings;
  readonly tokens: Token[];
}
/** `{#id}` or `{decorative}` behind something. */
export interface SettingsToken extends Tokens.Generic {
  readonly type: 'settings';
  readonly settings: Settings;
}

export const variable: TokenizerExtension = {
  name: 'variable',
  level: 'inline',
  tokenizer(src): VariableToken | undefined {
    if (!src.startsWith('{{')) return undefined;
    const match = /^\{\{([^{}\n]{1,200})\}\}/.exec(src);
    return match ? { type: 'variable', raw: match[0], path: (match[1] ?? '').trim() } : undefined;
  },
};

export const flag: TokenizerExtension = {
  name: 'flag',
  level: 'inline',
  tokenizer(src): FlagToken | undefined {
    const match = src.startsWith('{!') ? /^\{!\s*([\w-]{1,100})\s*\}/.exec(src) : null;
    return match ? { type: 'flag', raw: match[0], name: match[1] ?? '' } : undefined;
  },
};

export const span: TokenizerExtension = {
  name: 'span',
  level: 'inline',
  tokenizer(src): SpanToken | undefined {
    if (!src.startsWith('[') || !src.slice(0, LONGEST_LABEL + 1).includes(']{')) return undefined;
    const close = closingBracket(src, 0);
    if (close < 0 || src[close + 1] !== '{') return undefined;
    const read = readSettings(src.slice(close + 1));
    if (!read) return undefined;
    const text = src.slice(1, close);
    const raw = src.slice(0, close + 1 + read.length);
    return { type: 'span', raw, text, settings: read.settings, tokens: this.lexer.inlineTokens(text) };
  },
};

export const settings: TokenizerExtension = {
  name: 'settings',
  level: 'inline',
  tokenizer(src): SettingsToken | undefined {
    const read = readSettings(src);
    return read ? { type: 'settings', raw: src.slice(0, read.length), settings: read.settings } : undefined;
  },
};
