import type { Token, Tokens } from 'marked';
import type { Block, DefinitionEntry, Figure, Inline, InlinePicture, ListItem } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import type { Context } from './context.ts';
import { convertDirective } from './convertDirective.ts';
import { convertHeading } from './convertHeading.ts';
import { convertInlines, reportHtml } from './convertInlines.ts';
import { convertTable } from './convertTable.ts';
import { makeCursor } from './cursor.ts';
import { decodeEntities } from './decodeEntities.ts';
import { parseText } from './parseText.ts';
import { readComment } from './readComment.ts';
import { innerSlice, positionAt, type Slice } from './slice.ts';
import type { DefinitionListToken } from './syntax/definitionList.ts';
import type { DirectiveToken } from './syntax/directive.ts';
import type { FootnoteDefinitionToken } from './syntax/footnote.ts';
import { takeSettings } from './takeSettings.ts';
import { trimEnds } from './trimEnds.ts';

/** The blocks of a text. `slice` is the text that the tokens were made from. */
export function convertBlocks(tokens: readonly Token[], slice: Slice, context: Context): readonly Block[] {
  const cursor = makeCursor(slice);
  return tokens.flatMap((token) => convertBlock(token, slice, cursor(token.raw), context));
}

/** One token of block level that begins at `start` of the slice. */
export function convertBlock(token: Token, slice: Slice, start: number, context: Context): readonly Block[] {
  const position = positionAt(slice, start + indentOf(token.raw));
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return [];
    case 'heading':
      return [convertHeading(token as Tokens.Heading, slice, start, context)];
    case 'paragraph':
    case 'text':
      return convertParagraph(token as Tokens.Paragraph, slice, start, position, context);
    case 'code': {
      const { text, lang } = token as Tokens.Code;
      const language = decodeEntities(lang ?? '').split(/\s/)[0] ?? '';
      return [{ type: 'code', language, value: text.replace(/\n$/, ''), position }];
    }
    case 'hr':
      return [{ type: 'thematicBreak', position }];
    case 'blockquote': {
      const { text, tokens } = token as Tokens.Blockquote;
      return [{ type: 'blockQuote', position, blocks: convertBlocks(tokens, innerSlice(slice, start, text), context) }];
    }
    case 'list':
      return [convertList(token as Tokens.List, slice, start, position, context)];
    case 'table':
      return [convertTable(token as Tokens.Table, slice, start, context)];
    case 'html':
      convertHtml(token.raw, position, context);
      return [];
    case 'directive':
      return convertDirective(token as DirectiveToken, slice, start, context);
    case 'strayFence':
      context.report(
        'error',
        'unclosed-directive',
        position,
        'These colons close nothing.',
        'Take them away, or write the line :::name where it begins.',
      );
      return [];
    case 'footnoteDefinition':
      convertNote(token as FootnoteDefinitionToken, slice, start, position, context);
      return [];
    case 'definitionList':
      return [convertDefinitions(token as DefinitionListToken, slice, start, position, context)];
    default:
      context.report('error', 'unsupported', position, `This is not supported: “${token.raw.trim().slice(0, 40)}”.`);
      return [];
  }
}

function convertParagraph(
  token: Tokens.Paragraph,
  slice: Slice,
  start: number,
  position: Position,
  context: Context,
): readonly Block[] {
  const { tokens, settings } = takeSettings(token.tokens ?? [], 'id');
  const children = trimEnds(convertInlines(tokens, innerSlice(slice, start, token.text), context));
  const id = settings?.id === undefined ? {} : { id: settings.id };
  const pictures = onlyPictures(children);
  if (pictures) {
    const titles = tokens.flatMap((inner) => (inner.type === 'image' ? [(inner as Tokens.Image).title ?? ''] : []));
    return pictures.map((picture, index) => ({
      ...figureOf(picture, titles[index] ?? '', context),
      ...(index === 0 ? id : {}),
    }));
  }
  for (const inner of tokens) {
    if (inner.type === 'image' && (inner as Tokens.Image).title) {
      context.report(
        'warning',
        'picture-title',
        position,
        `The caption “${(inner as Tokens.Image).title}” is not printed, because the picture stands inside a line.`,
        'Let the picture stand alone, with an empty line before and after it.',
      );
    }
  }
  return children.length === 0 ? [] : [{ type: 'paragraph', ...id, position, children }];
}

/** The pictures of a paragraph that holds nothing else. */
function onlyPictures(children: readonly Inline[]): readonly InlinePicture[] | undefined {
  const pictures: InlinePicture[] = [];
  for (const child of children) {
    if (child.type === 'picture') pictures.push(child);
    else if (child.type !== 'break' && !(child.type === 'text' && child.value.trim() === '')) return undefined;
  }
  return pictures.length > 0 ? pictures : undefined;
}

function figureOf({ src, alternative, decorative, position }: InlinePicture, title: string, context: Context): Figure {
  const caption = title === '' ? [] : parseText(decodeEntities(title), position, context.findings);
  return { type: 'figure', src, alternative, decorative, caption, position };
}

function convertList(token: Tokens.List, slice: Slice, start: number, position: Position, context: Context): Block {
  let at = start;
  const items = token.items.map((item): ListItem => {
    const inner = innerSlice(slice, at, item.text);
    const itemPosition = positionAt(slice, at + indentOf(item.raw));
    at = nextItem(slice.text, at, item.raw);
    const blocks = convertBlocks(item.tokens, inner, context);
    const pulledIn = /\n:{3,}[A-Za-z]/.test(item.raw) && blocks.length > 1 ? blocks[1] : undefined;
    if (pulledIn) {
      context.report(
        'warning',
        'directive-in-list',
        pulledIn.position,
        'This directive belongs to the list item above it.',
        'If it stands for itself, leave an empty line before it; if not, indent it.',
      );
    }
    return item.task
      ? { position: itemPosition, checked: item.checked === true, blocks }
      : { position: itemPosition, blocks };
  });
  const first = token.start === '' ? 1 : token.start;
  return { type: 'list', ordered: token.ordered, start: first, tight: !token.loose, items, position };
}

/** Items follow one another; only the last one's raw is trimmed. */
const nextItem = (text: string, at: number, raw: string): number => (text.startsWith(raw, at) ? at + raw.length : at);

function convertHtml(raw: string, position: Position, context: Context): void {
  if (raw.trimStart().startsWith('<!--') && raw.includes('-->')) {
    readComment(raw.trim(), position, position.line + raw.trimEnd().split('\n').length, context);
    return;
  }
  if (raw.trimStart().startsWith('<!--')) {
    context.report(
      'error',
      'unclosed-html',
      position,
      'This comment is not closed: all that follows would be left out.',
      'Write --> where it ends.',
    );
    return;
  }
  reportHtml(raw, position, context);
}

function convertNote(
  token: FootnoteDefinitionToken,
  slice: Slice,
  start: number,
  position: Position,
  context: Context,
): void {
  if (context.notes.some((note) => note.label === token.label)) {
    context.report(
      'error',
      'repeated-footnote',
      position,
      `There are two footnotes [^${token.label}] in this file.`,
      'Give one of them another name.',
    );
    return;
  }
  const blocks = convertBlocks(token.tokens, innerSlice(slice, start + token.offset, token.text), context);
  context.notes.push({ label: token.label, position, blocks });
}

function convertDefinitions(
  token: DefinitionListToken,
  slice: Slice,
  start: number,
  position: Position,
  context: Context,
): Block {
  const entries = token.entries.map(({ term, definitions }): DefinitionEntry => {
    const { tokens, settings } = takeSettings(term.tokens, 'id');
    const words = trimEnds(convertInlines(tokens, innerSlice(slice, start + term.offset, term.text), context));
    const blocks = definitions.flatMap((definition) =>
      convertBlocks(definition.tokens, innerSlice(slice, start + definition.offset, definition.text), context),
    );
    const id = settings?.id === undefined ? {} : { id: settings.id };
    return { ...id, position: positionAt(slice, start + term.offset), term: words, blocks };
  });
  return { type: 'definitionList', entries, position };
}

const indentOf = (raw: string): number => raw.length - raw.trimStart().length;
