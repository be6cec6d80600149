import type { Token, Tokens } from 'marked';
import type { FormField, Inline } from '../../../document/nodes.ts';
import type { Position } from '../../../document/position.ts';
import { suggest } from '../../nearest.ts';
import type { Context } from '../context.ts';
import { convertInlines } from '../convertInlines.ts';
import { makeCursor } from '../cursor.ts';
import { innerSlice, positionAt, type Slice } from '../slice.ts';
import { takeSettings } from '../takeSettings.ts';
import { trimEnds } from '../trimEnds.ts';
import type { DirectiveKind } from './directiveKind.ts';

const KINDS = ['line', 'lines', 'boxes', 'scale', 'table', 'space'] as const;
const OTHERS = ['from', 'to', 'rows'];
const DEFAULT_ROWS = 3;
/** Lines, rows or millimetres; what is more goes over a page many times. */
const MOST = 1_000;

/** Fields to fill in by hand: a list whose items end with settings. Items without settings, and paragraphs, are text. */
export const form: DirectiveKind = {
  container: true,
  label: true,
  settings: [],
  make: ({ base, label, content, context }) => {
    const fields = content ? fieldsOf(content.tokens, content.slice, context) : [];
    return [{ type: 'form', ...base, title: label, fields }];
  },
};

function fieldsOf(tokens: readonly Token[], slice: Slice, context: Context): readonly FormField[] {
  const cursor = makeCursor(slice);
  return tokens.flatMap((token): readonly FormField[] => {
    const start = cursor(token.raw);
    const position = positionAt(slice, start);
    if (token.type === 'space') return [];
    if (token.type === 'paragraph') {
      const { text, tokens: inner } = token as Tokens.Paragraph;
      return [fieldOf(inner, innerSlice(slice, start, text), position, context)];
    }
    if (token.type !== 'list') {
      refuse(position, context);
      return [];
    }
    let at = start;
    return (token as Tokens.List).items.map((item) => {
      const inner = innerSlice(slice, at, item.text);
      const place = positionAt(slice, at);
      at = slice.text.startsWith(item.raw, at) ? at + item.raw.length : at;
      const [text, ...others] = item.tokens.filter(({ type }) => type !== 'space');
      if (others.length > 0 || (text && text.type !== 'text' && text.type !== 'paragraph')) refuse(place, context);
      return fieldOf((text as Tokens.Text | undefined)?.tokens ?? [], inner, place, context);
    });
  });
}

function refuse(position: Position, context: Context): void {
  context.report(
    'error',
    'directive-content',
    position,
    'This cannot stand in a form.',
    'A form is one list: each item a label and, in braces, what there is to fill in.',
  );
}

function fieldOf(tokens: readonly Token[], slice: Slice, position: Position, context: Context): FormField {
  const { tokens: words, settings } = takeSettings(tokens, 'any');
  const label = trimEnds(convertInlines(words, slice, context));
  const values = settings?.values ?? {};
  for (const key of Object.keys(values)) {
    if ((KINDS as readonly string[]).includes(key) || OTHERS.includes(key)) continue;
    context.report(
      'error',
      'unknown-setting',
      position,
      `A field has no setting “${key}”.`,
      suggest(key, [...KINDS, ...OTHERS]),
    );
  }
  const kinds = KINDS.filter((kind) => values[kind] !== undefined);
  if (kinds.length > 1) {
    context.report(
      'error',
      'directive-settings',
      position,
      `This field is two things at once: ${kinds.join(' and ')}.`,
      'Make two items of it.',
    );
  }
  return makeField(kinds[0], values, label, position, context);
}

function makeField(
  kind: (typeof KINDS)[number] | undefined,
  values: { readonly [key: string]: string },
  label: readonly Inline[],
  position: Position,
  context: Context,
): FormField {
  const field = { position, label, amount: 0, choices: [] };
  const number = (key: string, otherwise: number) => {
    const value = values[key] === undefined || values[key] === '' ? otherwise : Number(values[key]);
    if (value > 0 && value <= MOST) return value;
    const message = `“${key}” must be a number from 1 to ${MOST}.`;
    context.report('error', 'wrong-value', position, message, `Write ${key}=${otherwise}`);
    return otherwise;
  };
  const parts = (key: string) =>
    (values[key] ?? '')
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  switch (kind) {
    case undefined:
      return { ...field, kind: 'text' };
    case 'line':
      return { ...field, kind, amount: 1 };
    case 'lines':
      return { ...field, kind, amount: Math.round(number('lines', DEFAULT_ROWS)) };
    case 'space':
      return { ...field, kind, amount: number('space', 50) };
    case 'boxes':
    case 'table': {
      const choices = parts(kind);
      if (choices.length === 0) {
        context.report('error', 'wrong-value', position, `“${kind}” is empty.`, `Write ${kind}="One|Another"`);
      }
      return { ...field, kind, choices, amount: kind === 'table' ? Math.round(number('rows', DEFAULT_ROWS)) : 0 };
    }
    case 'scale':
      return { ...field, kind, ...scaleOf(values, position, context) };
  }
}

function scaleOf(values: { readonly [key: string]: string }, position: Position, context: Context) {
  const { from = '', to = '' } = values;
  const range = /^(\d{1,3})\s*(?:-|–|to)\s*(\d{1,3})$/.exec(values.scale ?? '');
  const [first, last] = [Number(range?.[1] ?? 0), Number(range?.[2] ?? 10)];
  const MOST = 20;
  if (!range || last <= first || last - first > MOST) {
    context.report(
      'error',
      'wrong-value',
      position,
      `“scale” must name its two ends, not more than ${MOST} apart.`,
      'Write scale="0-10"',
    );
  }
  if (from === '' || to === '') {
    context.report(
      'error',
      'directive-settings',
      position,
      'It is not said what the two ends of the scale mean.',
      'Write scale="0-10" from="worst" to="safest"',
    );
  }
  const count = Math.min(Math.max(last - first, 1), MOST) + 1;
  return { choices: Array.from({ length: count }, (_, index) => String(first + index)), from, to };
}
