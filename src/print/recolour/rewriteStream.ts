import type { PDFContext, PDFDict } from 'pdf-lib';
import { PDFName } from 'pdf-lib';
import { applyExtGState } from '../content/applyExtGState.ts';
import { colourOperators, paintAfter, setsStroke } from '../content/colourOperators.ts';
import { inksOf, readSpace } from '../content/colourSpace.ts';
import type { GraphicsState, Paint } from '../content/graphicsState.ts';
import { initialState } from '../content/graphicsState.ts';
import type { Operator } from '../content/readOperators.ts';
import { nameOf, numbersOf, readOperators } from '../content/readOperators.ts';
import { streamText } from '../content/streamText.ts';
import { dictionaryIn } from '../content/values.ts';
import { op } from '../file/operators.ts';
import type { Recolouring } from './recolouring.ts';

const setters = {
  DeviceGray: ['g', 'G'],
  DeviceRGB: ['rg', 'RG'],
  DeviceCMYK: ['k', 'K'],
} as const;
const invisibleMode = 3;
const textShowing = new Set(['Tj', 'TJ', "'", '"']);
/** Path painters → what is left of them without the fill, and without the stroke. */
const withoutFill: { readonly [operator: string]: string } = {
  f: 'n',
  F: 'n',
  'f*': 'n',
  B: 'S',
  'B*': 'S',
  b: 's',
  'b*': 's',
};
const withoutStroke: { readonly [operator: string]: string } = {
  S: 'n',
  s: 'n',
  B: 'f',
  'B*': 'f*',
  b: 'h f',
  'b*': 'h f*',
};

/** The operator that sets `paint` in the new space. */
export function setterOf(paint: Paint, stroke: boolean, recolouring: Recolouring): string {
  const [fill, outline] = setters[recolouring.space];
  return op(stroke ? outline : fill, ...recolouring.colour(inksOf(paint.space, paint.values)));
}

/** Whether `paint` leaves what lies under it as it is. */
function hides(paint: Paint, state: GraphicsState, stroke: boolean, recolouring: Recolouring): boolean {
  if (paint.space.family === 'Pattern') return false;
  return recolouring.hides(inksOf(paint.space, paint.values), {
    on: stroke ? state.strokeOverprint : state.fillOverprint,
    mode: state.overprintMode,
    direct: paint.space.family === 'DeviceCMYK',
  });
}

function paintingOperator(operator: Operator, source: string, state: GraphicsState, recolouring: Recolouring): string {
  const { name } = operator;
  const noFill = hides(state.fill, state, false, recolouring);
  const noStroke = hides(state.stroke, state, true, recolouring);
  if (textShowing.has(name)) {
    const hidden = state.mode === 1 ? noStroke : state.mode === 0 && noFill;
    return hidden ? `${invisibleMode} Tr ${source} ${state.mode} Tr` : source;
  }
  let painter = name;
  if (noFill) painter = withoutFill[painter] ?? painter;
  if (noStroke) painter = withoutStroke[painter] ?? painter;
  return painter;
}

/**
 * The content stream `text` with every colour set anew. Colours of patterns stay: their cells and gradients are rewritten
 * themselves.
 */
export function rewriteStream(
  context: PDFContext,
  text: string,
  resources: PDFDict | undefined,
  recolouring: Recolouring,
): string {
  let state = initialState({ x: 0, y: 0, width: 0, height: 0 });
  const saved: GraphicsState[] = [];
  const out: string[] = [];
  const spaceNamed = (name: string) => readSpace(context, PDFName.of(name), resources, streamText);
  for (const operator of readOperators(text)) {
    const { name, operands } = operator;
    const source = text.slice(operator.start, operator.end);
    if (colourOperators.has(name)) {
      const stroke = setsStroke(name);
      const paint = paintAfter(operator, stroke ? state.stroke : state.fill, spaceNamed);
      state = { ...state, ...(stroke ? { stroke: paint } : { fill: paint }) };
      out.push(paint.space.family === 'Pattern' ? source : setterOf(paint, stroke, recolouring));
      continue;
    }
    if (name === 'q') saved.push(state);
    if (name === 'Q') state = saved.pop() ?? state;
    if (name === 'Tr') state = { ...state, mode: numbersOf(operands)[0] ?? 0 };
    if (name === 'gs') {
      const dictionary = dictionaryIn(dictionaryIn(resources, 'ExtGState'), nameOf(operands) ?? '');
      if (dictionary) state = applyExtGState(state, dictionary);
    }
    const paints = textShowing.has(name) || name in withoutFill || name in withoutStroke;
    out.push(paints ? paintingOperator(operator, source, state, recolouring) : source);
  }
  return `${out.join('\n')}\n`;
}
