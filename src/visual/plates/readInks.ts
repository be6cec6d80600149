import { createHash } from 'node:crypto';
import { PDFArray, PDFBool, PDFDict, type PDFObject, type PDFPage, PDFStream } from 'pdf-lib';
import { describeInks, inkOf } from './inkOf.ts';
import { lexContent, type Operation } from './lexContent.ts';
import { contentOf, entry, nameOf, resolved, resourcesOf, textOf } from './pdfAccess.ts';

/** What something is painted with; empty where it is not filled, or not stroked. */
export interface Inks {
  readonly fill: string;
  readonly stroke: string;
}
/** What is painted on a page, in order, by kind, as PDFium counts page objects. */
export interface PageInks {
  readonly texts: readonly Inks[];
  readonly paths: readonly Inks[];
  /** Colour spaces of pictures. */
  readonly pictures: readonly string[];
  readonly gradients: readonly string[];
}

interface Paint {
  readonly space: string;
  readonly ink: string;
}
interface State {
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly fillOverprints: boolean;
  readonly strokeOverprints: boolean;
}
interface Painted {
  readonly texts: Inks[];
  readonly paths: Inks[];
  readonly pictures: string[];
  readonly gradients: string[];
}

const BLACK: Paint = { space: 'DeviceGray', ink: 'K 100' };
const START: State = { fill: BLACK, stroke: BLACK, fillOverprints: false, strokeOverprints: false };
const PAINTING = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 's', 'S']);
const MAKING_PATHS = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h']);
const SHOWING = new Set(['Tj', 'TJ', "'", '"']);
/** Form XObjects within each other; deeper ones are a circle. */
const DEEPEST = 12;
const DIGITS = 8;

/** Reads with which inks a page is painted: its content stream followed through all form XObjects. */
export function readInks(page: PDFPage): PageInks {
  const painted: Painted = { texts: [], paths: [], pictures: [], gradients: [] };
  follow(lexContent(contentOf(page)), resourcesOf(page), START, painted, 0);
  return painted;
}

function follow(
  operations: readonly Operation[],
  resources: PDFDict | undefined,
  start: State,
  painted: Painted,
  depth: number,
): void {
  let state = start;
  let points = 0;
  const saved: State[] = [];
  for (const { operator, operands } of operations) {
    const colour = readColour(operator, operands, resources, state);
    if (colour) state = colour;
    else if (operator === 'q') saved.push(state);
    else if (operator === 'Q') state = saved.pop() ?? state;
    else if (operator === 'gs') state = withOverprint(state, entry(resources, 'ExtGState', nameIn(operands)));
    else if (MAKING_PATHS.has(operator)) points += operator === 're' ? 2 : 1;
    else if (PAINTING.has(operator)) {
      if (points > 1) painted.paths.push(inksOfPath(operator, state));
      points = 0;
    } else if (operator === 'n') points = 0;
    else if (SHOWING.has(operator)) {
      if (hasText(operands)) painted.texts.push(inksOf(state));
    } else if (operator === 'sh') painted.gradients.push(hashOf(entry(resources, 'Shading', nameIn(operands))));
    else if (operator === 'BI') painted.pictures.push('inline');
    else if (operator === 'Do')
      paintObject(entry(resources, 'XObject', nameIn(operands)), resources, state, painted, depth);
  }
}

function paintObject(
  object: PDFObject | undefined,
  resources: PDFDict | undefined,
  state: State,
  painted: Painted,
  depth: number,
): void {
  if (!(object instanceof PDFStream)) return;
  if (nameOf(entry(object.dict, 'Subtype')) === 'Image') {
    painted.pictures.push(spaceOf(object));
    return;
  }
  if (depth >= DEEPEST) return;
  const own = entry(object.dict, 'Resources');
  follow(lexContent(textOf(object)), own instanceof PDFDict ? own : resources, state, painted, depth + 1);
}

const nameIn = (operands: readonly string[]): string =>
  (operands.at(-1) ?? '')
    .slice(1)
    .replace(/#([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

/** A string with something in it. */
const hasText = (operands: readonly string[]): boolean => /\([^)]|<\s*[0-9A-Fa-f]/.test(operands.at(-1) ?? '');

function inksOf({ fill, stroke, fillOverprints, strokeOverprints }: State): Inks {
  return {
    fill: fillOverprints ? `${fill.ink} overprinting` : fill.ink,
    stroke: strokeOverprints ? `${stroke.ink} overprinting` : stroke.ink,
  };
}

/** `f` fills, `s` strokes, `b` does both. */
function inksOfPath(operator: string, state: State): Inks {
  const { fill, stroke } = inksOf(state);
  const kind = operator.charAt(0).toLowerCase();
  return { fill: kind === 's' ? '' : fill, stroke: kind === 'f' ? '' : stroke };
}

const DEVICES: { readonly [operator: string]: string } = {
  g: 'DeviceGray',
  rg: 'DeviceRGB',
  k: 'DeviceCMYK',
  cs: '',
  sc: '',
  scn: '',
};

function readColour(
  operator: string,
  operands: readonly string[],
  resources: PDFDict | undefined,
  state: State,
): State | undefined {
  const lower = operator.toLowerCase();
  const device = DEVICES[lower];
  if (device === undefined) return undefined;
  const side = operator === lower ? 'fill' : 'stroke';
  if (lower === 'cs') {
    const space = nameIn(operands);
    return { ...state, [side]: { space, ink: space === 'DeviceCMYK' ? describeInks([0, 0, 0, 1]) : space } };
  }
  const space = device || state[side].space;
  const values = operands.map(Number).filter((value) => !Number.isNaN(value));
  const isPattern = operands.at(-1)?.startsWith('/') === true;
  const ink = isPattern
    ? `pattern ${hashOf(entry(resources, 'Pattern', nameIn(operands)))}`
    : inkOf(resources, space, values);
  return { ...state, [side]: { space, ink } };
}

function withOverprint(state: State, object: PDFObject | undefined): State {
  if (!(object instanceof PDFDict)) return state;
  const flag = (name: string) => {
    const value = entry(object, name);
    return value instanceof PDFBool ? value.asBoolean() : undefined;
  };
  const stroke = flag('OP') ?? state.strokeOverprints;
  // Without `op`, `OP` sets both (ISO 32000-1, table 58).
  return { ...state, strokeOverprints: stroke, fillOverprints: flag('op') ?? flag('OP') ?? state.fillOverprints };
}

function spaceOf(image: PDFStream): string {
  const space = entry(image.dict, 'ColorSpace');
  if (space instanceof PDFArray) return nameOf(resolved(image.dict, space.get(0))) ?? 'unknown';
  return nameOf(space) ?? 'mask';
}

function hashOf(object: PDFObject | undefined): string {
  const text = object instanceof PDFStream ? object.dict.toString() + textOf(object) : (object?.toString() ?? '');
  return createHash('sha256').update(text).digest('hex').slice(0, DIGITS);
}
