import type { PDFDict, PDFPage } from 'pdf-lib';
import { PDFDict as Dictionary, PDFName } from 'pdf-lib';
import { readBox } from '../file/pageBoxes.ts';
import { applyExtGState } from './applyExtGState.ts';
import { colourOperators, paintAfter, setsStroke } from './colourOperators.ts';
import { drawObject } from './drawObject.ts';
import type { FontWidths } from './fontWidths.ts';
import type { GraphicsState } from './graphicsState.ts';
import { initialState } from './graphicsState.ts';
import { paintInlineImage } from './inlineImage.ts';
import { asMatrix, concatenate, identity } from './matrix.ts';
import type { Painted } from './painted.ts';
import { paintShading } from './paintPattern.ts';
import { pathOperator } from './pathOperators.ts';
import type { Operator } from './readOperators.ts';
import { nameOf, numbersOf, readOperators } from './readOperators.ts';
import { pageText } from './streamText.ts';
import { textOperator } from './textOperators.ts';
import { dictionaryIn } from './values.ts';
import type { Walk } from './walk.ts';
import { spaceNamed } from './walk.ts';

/** Forms within forms: deeper is a file that refers to itself. */
const deepest = 12;

function otherOperator(walk: Walk, operator: Operator): void {
  const { operands } = operator;
  const name = nameOf(operands);
  switch (operator.name) {
    case 'q':
      walk.saved.push(walk.state);
      break;
    case 'Q':
      walk.state = walk.saved.pop() ?? walk.state;
      break;
    case 'cm':
      walk.state = { ...walk.state, matrix: concatenate(asMatrix(numbersOf(operands)), walk.state.matrix) };
      break;
    case 'w':
      walk.state = { ...walk.state, lineWidth: numbersOf(operands)[0] ?? 1 };
      break;
    case 'gs': {
      const dictionary = name === undefined ? undefined : dictionaryIn(dictionaryIn(walk.resources, 'ExtGState'), name);
      if (dictionary) walk.state = applyExtGState(walk.state, dictionary);
      break;
    }
    case 'Do':
      drawObject(walk, name);
      break;
    case 'BI':
      paintInlineImage(walk, operands);
      break;
    case 'sh': {
      const shading = name === undefined ? undefined : dictionaryIn(dictionaryIn(walk.resources, 'Shading'), name);
      if (shading) paintShading(walk, shading, walk.state.clip, false);
      break;
    }
    default:
  }
}

/** What all streams of a page share. */
interface Course {
  readonly page: PDFPage;
  readonly painted: Painted[];
  readonly fonts: Map<PDFDict, FontWidths>;
}

function walkStream(
  course: Course,
  text: string,
  resources: PDFDict | undefined,
  state: GraphicsState,
  depth: number,
): void {
  if (depth > deepest) return;
  const walk: Walk = {
    ...course,
    resources,
    state,
    open: (inner, own, start) => walkStream(course, inner, own, start, depth + 1),
    saved: [],
    path: [],
    clipNext: false,
    text: identity,
    line: identity,
  };
  for (const operator of readOperators(text)) {
    if (colourOperators.has(operator.name)) {
      const stroke = setsStroke(operator.name);
      const before = stroke ? walk.state.stroke : walk.state.fill;
      const paint = paintAfter(operator, before, (name) => spaceNamed(walk, name));
      walk.state = { ...walk.state, ...(stroke ? { stroke: paint } : { fill: paint }) };
    } else if (!pathOperator(walk, operator) && !textOperator(walk, operator)) otherOperator(walk, operator);
  }
}

/** All that a page paints, in order, forms and patterns opened. Boxes in pt, in the page's own coordinates. */
export function walkPage(page: PDFPage): readonly Painted[] {
  const media = readBox(page, 'MediaBox') ?? { x: 0, y: 0, ...page.getSize() };
  const inherited = page.node.getInheritableAttribute(PDFName.of('Resources'));
  const found = inherited && page.doc.context.lookup(inherited);
  const resources = found instanceof Dictionary ? found : undefined;
  const course: Course = { page, painted: [], fonts: new Map() };
  walkStream(course, pageText(page), resources, initialState(media), 0);
  return course.painted;
}
