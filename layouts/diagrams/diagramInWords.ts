import type { Box } from '../../src/document/boxes.ts';
import type { Diagram } from '../../src/document/nodes.ts';
import type { DiagramContext } from './context.ts';
import { diagramPlates } from './diagramPlates.ts';
import { anyInWords } from './inWords/anyInWords.ts';
import { flowchartInWords } from './inWords/flowchartInWords.ts';
import { unbroken } from './unbroken.ts';

/**
 * The same as a diagram's plate says, as a list that a reader can reach, to stand below it. `null` where the plate's own
 * words are real text in the tree already (all kinds but the flowchart), and where the data say that the chapter gives
 * them (`inWords: false`).
 */
export function diagramInWords(node: Diagram, context: DiagramContext): Box | null {
  if (node.data.inWords === false) return null;
  const data = unbroken(node.data, context.document.config);
  if (node.kind === 'flowchart') return flowchartInWords(data, context);
  return `diagram-${node.kind}` in diagramPlates ? null : anyInWords(data, node.alternative, context);
}
