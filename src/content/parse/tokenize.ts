import { Lexer, Marked, type Token } from 'marked';
import { blockStart } from './syntax/blockStart.ts';
import { definitionList } from './syntax/definitionList.ts';
import { directive } from './syntax/directive.ts';
import { footnoteDefinition, footnoteReference } from './syntax/footnote.ts';
import { htmlBlock } from './syntax/html.ts';
import { flag, settings, span, variable } from './syntax/inline.ts';
import { leadingText } from './syntax/leadingText.ts';

const marked = new Marked({
  gfm: true,
  extensions: [
    // The one that stands last here is asked first.
    blockStart,
    definitionList,
    footnoteDefinition,
    directive,
    span,
    settings,
    flag,
    variable,
    footnoteReference,
  ],
  tokenizer: {
    html: htmlBlock,
    inlineText(src) {
      const text = leadingText(src, (part) => this.rules.inline.text.exec(part)?.[0]);
      return text === undefined ? undefined : { type: 'text', raw: text, text, escaped: false };
    },
  },
});

/** The tokens of a text: CommonMark, GFM and the syntax of docs/authoring.md. */
export const tokenize = (text: string): readonly Token[] => marked.lexer(text);

/** The tokens of a text that is one line of running text. */
export const tokenizeInline = (text: string): readonly Token[] => Lexer.lexInline(text, marked.defaults);
