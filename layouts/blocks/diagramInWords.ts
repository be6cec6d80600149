import type { Box } from '../../src/document/boxes.ts';
import type { Json, JsonObject } from '../../src/document/json.ts';
import { type Context, modules } from './context.ts';
import { role, row, stack, textBox } from './make.ts';

const BULLET_ROOM = 1.5;
/** Fields of a diagram's data that name a part, and those that only steer the drawing. */
const titles = ['title', 'name', 'label', 'heading', 'meaning'];
const unspoken = ['id', 'kind', 'shape', 'next', 'alt', 'caption', 'colour', 'number'];

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Words of a value, title first. */
function spoken(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(spoken);
  if (!isObject(value)) return [];
  const named = titles.flatMap((key) => spoken(value[key]));
  const others = Object.entries(value)
    .filter(([key]) => !titles.includes(key) && !unspoken.includes(key))
    .flatMap(([, inner]) => spoken(inner));
  return [...named, ...others];
}

/** A part of a diagram as a list item: what it is called, bold, then what it says. */
function item(value: Json, context: Context): Box {
  const { body } = context.scale;
  const [title = '', ...others] = spoken(value);
  const number = isObject(value) && value.number !== undefined ? `${String(value.number)}  ` : '';
  const first = number + title;
  const rest = others.join(' ');
  return row(
    [
      { width: body.size * BULLET_ROOM, box: textBox('•', body, { face: 'bold' }, role('Lbl')) },
      {
        width: 'rest',
        box: textBox(
          rest === ''
            ? [{ text: first }]
            : [{ text: /[.?!:]$/.test(first) ? first : `${first}.`, face: 'bold' }, { text: ` ${rest}` }],
          body,
          {},
          role('LBody'),
        ),
      },
    ],
    0,
    { ...role('LI'), whole: true },
  );
}

/** The lists in a diagram's data, as lists of words: what stands for a drawing that cannot be drawn. */
export function diagramInWords(data: JsonObject, context: Context): readonly Box[] {
  return Object.entries(data)
    .filter(([key]) => !unspoken.includes(key))
    .flatMap(([, value]) =>
      Array.isArray(value)
        ? [
            stack(
              value.map((part: Json) => item(part, context)),
              modules(context, 1),
              role('L', { listNumbering: 'Disc' }),
            ),
          ]
        : [],
    );
}
