import type { Token, Tokens } from 'marked';
import type { Inline } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import type { Context } from './context.ts';
import { convertLink } from './convertLink.ts';
import { convertPicture } from './convertPicture.ts';
import { convertSpan } from './convertSpan.ts';
import { makeCursor } from './cursor.ts';
import { decodeEntities } from './decodeEntities.ts';
import { readComment } from './readComment.ts';
import { reportMisread } from './reportMisread.ts';
import { positionAt, type Slice, subSlice, unescapedSlice } from './slice.ts';
import type { FootnoteReferenceToken } from './syntax/footnote.ts';
import type { FlagToken, SettingsToken, SpanToken, VariableToken } from './syntax/inline.ts';
import { writtenText } from './writtenText.ts';

/** Running text as the document model has it. `slice` is the text that the tokens were made from. */
export function convertInlines(tokens: readonly Token[], slice: Slice, context: Context): readonly Inline[] {
  const cursor = makeCursor(slice);
  const frames: Frame[] = [{ tag: '', position: positionAt(slice, 0), children: [] }];
  const add = (...inlines: readonly Inline[]) => {
    const children = frames.at(-1)?.children;
    for (const inline of inlines) append(children ?? [], inline);
  };
  for (const token of tokens) {
    const start = cursor(token.raw);
    if (token.type === 'html') {
      convertTag(token.raw, positionAt(slice, start), frames, context);
    } else if (
      token.type === 'settings' &&
      addSettings(token as SettingsToken, frames.at(-1)?.children.at(-1), frames, context)
    ) {
      // The picture before it has taken them.
    } else {
      add(...convertInline(token, slice, start, context));
    }
  }
  while (frames.length > 1) {
    const frame = frames.pop();
    if (!frame) break;
    context.report(
      'error',
      'unclosed-html',
      frame.position,
      `<${frame.tag}> is not closed.`,
      `Write </${frame.tag}> where it ends.`,
    );
    add(...frame.children);
  }
  return frames[0]?.children ?? [];
}

/** Content of an HTML element that is open: `<sup>` or `<sub>`. */
interface Frame {
  readonly tag: string;
  readonly position: Position;
  readonly children: Inline[];
}

function convertInline(token: Token, slice: Slice, start: number, context: Context): readonly Inline[] {
  const position = positionAt(slice, start);
  const inside = (text: string, offset: number, tokens: readonly Token[] | undefined) =>
    convertInlines(tokens ?? [], subSlice(slice, start + offset, start + offset + text.length), context);
  switch (token.type) {
    case 'escape':
      return [{ type: 'text', value: (token as Tokens.Escape).text, position }];
    case 'strong':
    case 'em':
    case 'del': {
      const { raw, text, tokens } = token as Tokens.Strong;
      const type = token.type === 'strong' ? 'strong' : token.type === 'em' ? 'emphasis' : 'deleted';
      return [{ type, position, children: inside(text, (raw.length - text.length) / 2, tokens) }];
    }
    case 'codespan':
      return [{ type: 'inlineCode', value: (token as Tokens.Codespan).text, position }];
    case 'br':
      return [{ type: 'break', position }];
    case 'link': {
      const link = token as Tokens.Link;
      const offset = link.autolink ? Math.max(0, link.raw.indexOf(link.text)) : 1;
      const children = convertInlines(link.tokens, unescapedSlice(slice, start + offset, link.text), context);
      return convertLink(link, children, position, context);
    }
    case 'image': {
      const image = token as Tokens.Image;
      // Only its words are wanted: what is wrong inside is found by the words themselves.
      const label = convertInlines(image.tokens, unescapedSlice(slice, start + 2, image.text), context);
      return [convertPicture(image, writtenText(label).trim(), position, context)];
    }
    case 'variable':
      return [{ type: 'variable', path: (token as VariableToken).path, position }];
    case 'flag':
      return [{ type: 'flag', name: (token as FlagToken).name, words: [], position }];
    case 'footnoteReference': {
      const { label } = token as FootnoteReferenceToken;
      context.noteReferences.push({ label, position });
      return [{ type: 'footnoteReference', label, number: 0, position }];
    }
    case 'span': {
      const span = token as SpanToken;
      return convertSpan(span, inside(span.text, 1, span.tokens), position, context);
    }
    case 'checkbox':
      return [];
    default:
      return textOf(token.raw, (offset) => positionAt(slice, start + offset), context);
  }
}

/** What references such as `&#7;` can make. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202d\u202e]/;

/** Text as it is printed. `at`: where a character of the token stands. */
function textOf(raw: string, at: (offset: number) => Position, context: Context): readonly Inline[] {
  const position = at(0);
  reportMisread(raw, at, context);
  const decoded = decodeEntities(raw);
  if (CONTROL.test(decoded)) {
    context.report(
      'error',
      'control-character',
      position,
      'A reference such as &#7; stands here for an invisible character that cannot be printed.',
      'Take it away.',
    );
  }
  const value = decoded.replace(/[ \t]*\n[ \t]*/g, ' ').replace(/[ \t]+/g, ' ');
  return value === '' ? [] : [{ type: 'text', value, position }];
}

function convertTag(raw: string, position: Position, frames: Frame[], context: Context): void {
  if (raw.startsWith('<!--')) {
    readComment(raw, position, position.line, context);
    return;
  }
  const [, close, name = ''] = /^<(\/?)([A-Za-z][\w-]*)/.exec(raw) ?? [];
  const tag = name.toLowerCase();
  const frame = frames.at(-1);
  if (tag === 'br') {
    append(frame?.children ?? [], { type: 'break', position });
  } else if ((tag === 'sup' || tag === 'sub') && close === '') {
    frames.push({ tag, position, children: [] });
  } else if ((tag === 'sup' || tag === 'sub') && frame?.tag === tag) {
    frames.pop();
    const type = tag === 'sup' ? 'raised' : 'lowered';
    frames.at(-1)?.children.push({ type, position: frame.position, children: frame.children });
  } else {
    // Its opening tag has been told.
    const told =
      close !== '' &&
      context.findings
        .slice(-20)
        .some(
          (each) => each.rule === 'html' && each.position.line === position.line && each.message.includes(`<${name}>`),
        );
    if (!told) reportHtml(raw, position, context);
  }
}

/** Says that HTML is not supported, by its name. */
export function reportHtml(raw: string, position: Position, context: Context): void {
  const name = /<\/?[A-Za-z][\w-]*|<[!?][\w-]*/.exec(raw)?.[0] ?? '<';
  const shown = name.startsWith('<!') || name.startsWith('<?') ? `${name}…` : `${name}>`;
  context.report(
    'error',
    'html',
    position,
    `The HTML ${shown} cannot be used here.`,
    'Write it in Markdown. Of HTML there are only <br>, <sup>, <sub> and comments.',
  );
}

/** `{decorative}` behind a picture. Elsewhere settings are the words that they seem to be. */
function addSettings(token: SettingsToken, before: Inline | undefined, frames: Frame[], context: Context): boolean {
  if (before?.type !== 'picture') return false;
  const { decorative, ...others } = token.settings.values;
  for (const key of Object.keys(others)) {
    context.report(
      'error',
      'unknown-setting',
      before.position,
      `A picture has no setting “${key}”.`,
      'Did you mean “decorative”?',
    );
  }
  const children = frames.at(-1)?.children;
  children?.pop();
  children?.push({ ...before, decorative: decorative !== undefined });
  return true;
}

/** Joins text to text, with no space doubled and none beside a line break. */
function append(children: Inline[], inline: Inline): void {
  const last = children.at(-1);
  if (inline.type === 'break' && last?.type === 'text') {
    children[children.length - 1] = { ...last, value: last.value.replace(/[ \t]+$/, '') };
  }
  if (inline.type !== 'text' || (last?.type !== 'text' && last?.type !== 'break')) {
    children.push(inline);
    return;
  }
  if (last.type === 'break') {
    const value = inline.value.replace(/^[ \t]+/, '');
    if (value !== '') children.push({ ...inline, value });
    return;
  }
  const value = last.value.endsWith(' ') ? inline.value.replace(/^ /, '') : inline.value;
  children[children.length - 1] = { ...last, value: last.value + value };
}
