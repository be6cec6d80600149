import type { Block } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import { suggest } from '../nearest.ts';
import type { Context } from './context.ts';
import { convertBlocks } from './convertBlocks.ts';
import { convertInlines } from './convertInlines.ts';
import type { DirectiveParts } from './directives/directiveKind.ts';
import { directives } from './directives/directives.ts';
import { innerSlice, positionAt, type Slice } from './slice.ts';
import type { DirectiveToken } from './syntax/directive.ts';
import type { Settings } from './syntax/settings.ts';
import { trimEnds } from './trimEnds.ts';

/** Settings that every directive may have. */
const COMMON = ['only', 'except'];

/** The block that a directive stands for. What is unknown or not closed is an error; its content stays. */
export function convertDirective(
  token: DirectiveToken,
  slice: Slice,
  start: number,
  context: Context,
): readonly Block[] {
  const position = positionAt(slice, start + token.nameOffset);
  const kind = Object.hasOwn(directives, token.name) ? directives[token.name] : undefined;
  reportSyntax(token, slice, start, context);
  const label =
    token.label &&
    trimEnds(
      convertInlines(token.label.tokens, innerSlice(slice, start + token.label.offset, token.label.text), context),
    );
  const inner = token.content && innerSlice(slice, start + token.content.offset, token.content.text);
  const content = token.content && inner ? { tokens: token.content.tokens, slice: inner } : undefined;
  const settings = token.settings ?? { values: {} };
  const base = { position, ...(settings.id === undefined ? {} : { id: settings.id }), ...selection(settings) };
  const wrong = (message: string, advice: string) =>
    context.report('error', 'directive-settings', position, message, advice);
  if (!kind) {
    const advice = suggest(token.name, Object.keys(directives));
    context.report('error', 'unknown-directive', position, `There is no directive “${token.name}”.`, advice);
    return content ? [{ type: 'group', ...base, blocks: convertBlocks(content.tokens, content.slice, context) }] : [];
  }
  const settingsAt = positionAt(slice, start + token.settingsOffset);
  reportSettings(token.name, settings, [...kind.settings, ...COMMON], settingsAt, context);
  if (label && !kind.label) wrong(`“${token.name}” has no title.`, 'Write it as a paragraph.');
  if (kind.container && !content) {
    const advice = `Begin it with three colons and end it with a line of three: :::${token.name}`;
    wrong(`“${token.name}” has nothing inside.`, advice);
    return [];
  }
  if (!kind.container && content && content.slice.text.trim() !== '') {
    const advice = `Write it in one line with two colons: ::${token.name}`;
    wrong(`“${token.name}” cannot hold text.`, advice);
    return convertBlocks(content.tokens, content.slice, context);
  }
  const parts: DirectiveParts = {
    name: token.name,
    base,
    label: label ?? [],
    values: settings.values,
    context,
    ...(content ? { content } : {}),
  };
  return kind.make(parts);
}

/** A directive that does not end, and what of its first line cannot be read. */
function reportSyntax(token: DirectiveToken, slice: Slice, start: number, context: Context): void {
  if (!token.closed) {
    const at = positionAt(slice, start + token.nameOffset);
    const advice = `Write a line ${':'.repeat(token.colons)} where it ends.`;
    context.report('error', 'unclosed-directive', at, `“${token.name}” is not closed.`, advice);
  }
  if (token.leftOver) {
    const at = positionAt(slice, start + token.leftOver.offset);
    const advice =
      'A title stands in [square brackets], settings in {braces}, each setting as name=value or name="several words".';
    context.report('error', 'directive-settings', at, `“${token.leftOver.text}” cannot be read here.`, advice);
  }
}

function reportSettings(
  name: string,
  { values }: Settings,
  known: readonly string[],
  at: Position,
  context: Context,
): void {
  for (const key of Object.keys(values)) {
    if (known.includes(key)) continue;
    context.report('error', 'unknown-setting', at, `“${name}” has no setting “${key}”.`, suggest(key, known));
  }
}

function selection({ values }: Settings): { only?: readonly string[]; except?: readonly string[] } {
  const ids = (value: string) => value.split(/[\s,]+/).filter((id) => id !== '');
  return {
    ...(values.only === undefined ? {} : { only: ids(values.only) }),
    ...(values.except === undefined ? {} : { except: ids(values.except) }),
  };
}
