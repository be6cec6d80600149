import type { Box } from '../../src/document/boxes.ts';
import type { JsonObject } from '../../src/document/json.ts';
import type { Diagram } from '../../src/document/nodes.ts';
import type { DiagramContext } from './context.ts';
import { anyInWords } from './inWords/anyInWords.ts';
import { continuumInLargePrint } from './large/continuum.ts';
import { flowchartInLargePrint } from './large/flowchart.ts';
import { genogramInLargePrint } from './large/genogram.ts';
import { scaleInLargePrint } from './large/scale.ts';
import { stepsInLargePrint } from './large/steps.ts';
import { tilesInLargePrint } from './large/tiles.ts';
import { triangleInLargePrint } from './large/triangle.ts';
import { wheelInLargePrint } from './large/wheel.ts';
import { unbroken } from './unbroken.ts';

const forms: { readonly [kind: string]: (data: JsonObject, context: DiagramContext) => Box } = {
  continuum: continuumInLargePrint,
  flowchart: flowchartInLargePrint,
  genogram: genogramInLargePrint,
  scale: scaleInLargePrint,
  steps: stepsInLargePrint,
  tiles: tilesInLargePrint,
  triangle: triangleInLargePrint,
  wheel: wheelInLargePrint,
};

/**
 * A diagram as native boxes at the size of the text, which may part over pages: for large print, and wherever a plate
 * does not suit. All its words are real text in the tree, its drawings decoration; the caption is the block's. A kind
 * that is not known is set as a list of its words.
 */
export function diagramInLargePrint(node: Diagram, context: DiagramContext): Box {
  const data = unbroken(node.data, context.document.config);
  const form = forms[node.kind];
  return form ? form(data, context) : anyInWords(data, node.alternative, context);
}
