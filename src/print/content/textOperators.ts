import type { PDFDict } from 'pdf-lib';
import type { FontWidths } from './fontWidths.ts';
import { readFontWidths } from './fontWidths.ts';
import type { GraphicsState } from './graphicsState.ts';
import { asMatrix, concatenate, identity, transformBox, verticalScale } from './matrix.ts';
import { paintType3 } from './paintType3.ts';
import type { Operand, Operator } from './readOperators.ts';
import { nameOf, numbersOf } from './readOperators.ts';
import { dictionaryIn, nameIn } from './values.ts';
import type { Walk } from './walk.ts';
import { common, intersect } from './walk.ts';

/** Where letters reach, in em: cap height and descender of a text face. */
const ascent = 0.72;
const descent = 0.21;
const perEm = 1000;

function fontNamed(walk: Walk, name: string | undefined): PDFDict | undefined {
  return name === undefined ? undefined : dictionaryIn(dictionaryIn(walk.resources, 'Font'), name);
}

function widthsOf(walk: Walk, font: PDFDict): FontWidths {
  const known = walk.fonts.get(font) ?? readFontWidths(font);
  walk.fonts.set(font, known);
  return known;
}

/** Width of a shown string in text space, pt. */
function advanceOf(walk: Walk, text: string): number {
  const { state } = walk;
  if (!state.font) return 0;
  const { bytesPerCode, widthOf } = widthsOf(walk, state.font);
  let advance = 0;
  for (let i = 0; i < text.length; i += bytesPerCode) {
    const code = bytesPerCode === 1 ? text.charCodeAt(i) : text.charCodeAt(i) * 256 + (text.charCodeAt(i + 1) || 0);
    const word = bytesPerCode === 1 && code === 32 ? state.wordSpace : 0;
    advance += ((widthOf(code) / perEm) * state.fontSize + state.characterSpace + word) * state.horizontal;
  }
  return advance;
}

/** Glyphs of a Type 3 font that bring their own colours; `from`: where the string starts, pt in text space. */
function paintOwnColours(walk: Walk, text: string, from: number): void {
  const { font, fontSize, horizontal, rise, matrix } = walk.state;
  if (!font || nameIn(font, 'Subtype') !== 'Type3') return;
  for (let i = 0; i < text.length; i++) {
    const x = from + advanceOf(walk, text.slice(0, i));
    const glyph = concatenate([fontSize * horizontal, 0, 0, fontSize, x, rise], walk.text);
    paintType3(walk, font, text.charCodeAt(i), concatenate(glyph, matrix));
  }
}

function showText(walk: Walk, parts: readonly Operand[]): void {
  const { state } = walk;
  let width = 0;
  for (const part of parts) {
    if (part.kind === 'string') paintOwnColours(walk, part.value, width);
    if (part.kind === 'string') width += advanceOf(walk, part.value);
    if (part.kind === 'number') width -= (part.value / perEm) * state.fontSize * state.horizontal;
  }
  const matrix = concatenate(walk.text, state.matrix);
  const letters = {
    x: 0,
    y: state.rise - descent * state.fontSize,
    width,
    height: (ascent + descent) * state.fontSize,
  };
  walk.text = concatenate([1, 0, 0, 1, width, 0], walk.text);
  const fills = [0, 2, 4, 6].includes(state.mode);
  const strokes = [1, 2, 5, 6].includes(state.mode);
  const box = intersect(transformBox(matrix, letters), state.clip);
  if (!(fills || strokes) || box.width === 0 || box.height === 0) return;
  walk.painted.push({
    kind: 'text',
    box,
    paints: [...(fills ? [state.fill] : []), ...(strokes ? [state.stroke] : [])],
    size: Math.abs(state.fontSize) * verticalScale(matrix),
    font: state.font,
    ...common(state, !fills),
  });
}

function moveLine(walk: Walk, x: number, y: number): void {
  walk.line = concatenate([1, 0, 0, 1, x, y], walk.line);
  walk.text = walk.line;
}

/** Sets or shows text (ISO 32000-1, tables 104 to 109). False: the operator is none of these. */
export function textOperator(walk: Walk, operator: Operator): boolean {
  const { operands } = operator;
  const values = numbersOf(operands);
  const [first = 0, second = 0] = values;
  const set = (changes: Partial<GraphicsState>): void => {
    walk.state = { ...walk.state, ...changes };
  };
  switch (operator.name) {
    case 'BT':
      walk.text = identity;
      walk.line = identity;
      break;
    case 'Tf':
      set({ font: fontNamed(walk, nameOf(operands)), fontSize: first });
      break;
    case 'Tc':
      set({ characterSpace: first });
      break;
    case 'Tw':
      set({ wordSpace: first });
      break;
    case 'Tz':
      set({ horizontal: first / 100 });
      break;
    case 'TL':
      set({ leading: first });
      break;
    case 'Ts':
      set({ rise: first });
      break;
    case 'Tr':
      set({ mode: first });
      break;
    case 'Td':
      moveLine(walk, first, second);
      break;
    case 'TD':
      set({ leading: -second });
      moveLine(walk, first, second);
      break;
    case 'Tm':
      walk.line = asMatrix(values);
      walk.text = walk.line;
      break;
    case 'T*':
      moveLine(walk, 0, -walk.state.leading);
      break;
    case 'Tj':
      showText(walk, operands);
      break;
    case "'":
      moveLine(walk, 0, -walk.state.leading);
      showText(walk, operands);
      break;
    case '"':
      set({ wordSpace: first, characterSpace: second });
      moveLine(walk, 0, -walk.state.leading);
      showText(walk, operands.slice(2));
      break;
    case 'TJ': {
      const [array] = operands;
      if (array?.kind === 'array') showText(walk, array.items);
      break;
    }
    default:
      return false;
  }
  return true;
}
