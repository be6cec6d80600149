import type { Block } from '../../document/nodes.ts';
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
  if (!token.closed) {
    const colons = ':'.repeat(token.colons);
    context.report(
      'error',
      'unclosed-directive',
      position,
      `“${token.name}” is not closed.`,
      `Write a line ${colons} where it ends.`,
    );
  }
  if (token.leftOver) {
    const at = positionAt(slice, start + token.leftOver.offset);
    context.report(
      'error',
      'directive-settings',
      at,
      `“${token.leftOver.text}” cannot be read here.`,
      'A title stands in [square brackets], settings in {braces}, each setting as name=value or name="several words".',
    );
  }
  const label =
    token.label &&
    trimEnds(
      convertInlines(token.label.tokens, innerSlice(slice, start + token.label.offset, token.label.text), context),
    );
  const inner = token.content && innerSlice(slice, start + token.content.offset, token.content.text);
  const settings = token.settings ?? { values: {} };
  const base = { position, ...(settings.id === undefined ? {} : { id: settings.id }), ...selection(settings) };
  if (!kind) {
    context.report(
      'error',
      'unknown-directive',
      position,
      `There is no directive “${token.name}”.`,
      suggest(token.name, Object.keys(directives)),
    );
    return token.content && inner
      ? [{ type: 'group', ...base, blocks: convertBlocks(token.content.tokens, inner, context) }]
      : [];
  }
  for (const key of Object.keys(settings.values)) {
    if (kind.settings.includes(key) || COMMON.includes(key)) continue;
    const at = positionAt(slice, start + token.settingsOffset);
    context.report(
      'error',
      'unknown-setting',
      at,
      `“${token.name}” has no setting “${key}”.`,
      suggest(key, [...kind.settings, ...COMMON]),
    );
  }
  if (label && !kind.label) {
    context.report(
      'error',
      'directive-settings',
      position,
      `“${token.name}” has no title.`,
      'Write it as a paragraph.',
    );
  }
  const content = token.content && inner ? { tokens: token.content.tokens, slice: inner } : undefined;
  if (kind.container && !content) {
    context.report(
      'error',
      'directive-settings',
      position,
      `“${token.name}” has nothing inside.`,
      `Begin it with three colons and end it with a line of three: :::${token.name}`,
    );
    return [];
  }
  if (!kind.container && content && content.slice.text.trim() !== '') {
    context.report(
      'error',
      'directive-settings',
      position,
      `“${token.name}” cannot hold text.`,
      `Write it in one line with two colons: ::${token.name}`,
    );
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

function selection({ values }: Settings): { only?: readonly string[]; except?: readonly string[] } {
  const ids = (value: string) => value.split(/[\s,]+/).filter((id) => id !== '');
  return {
    ...(values.only === undefined ? {} : { only: ids(values.only) }),
    ...(values.except === undefined ? {} : { except: ids(values.except) }),
  };
}
