import type { Json, JsonObject } from '../../../src/document/json.ts';
import { listAt, numberAt, objectAt, textAt } from './fields.ts';

export type FlowKind = 'ask' | 'step' | 'outcome' | 'act';
/** An arrow: `label` is the answer it stands for (`yes`, `no`, or the author's own words), empty where there is none. */
export interface FlowArrow {
  readonly label: string;
  readonly to: string;
}
export interface FlowNode {
  readonly id: string;
  readonly kind: FlowKind;
  readonly number: number | undefined;
  readonly title: string;
  readonly text: string;
  readonly arrows: readonly FlowArrow[];
}

const kinds: readonly string[] = ['ask', 'step', 'outcome', 'act'];
const isKind = (kind: string): kind is FlowKind => kinds.includes(kind);

/** `next: id`, or `next: { yes: id, no: id }`; an arrow to a box that does not exist is left out. */
function arrowsOf(node: Json, ids: ReadonlySet<string>): readonly FlowArrow[] {
  const single = textAt(node, 'next');
  const answers = Object.keys(objectAt(node, 'next')).map((label) => ({
    label,
    to: textAt(objectAt(node, 'next'), label),
  }));
  return (single ? [{ label: '', to: single }] : answers).filter(({ to }) => ids.has(to));
}

/** Data of kind `flowchart`, in the author's order. */
export function flowchartData(data: JsonObject): readonly FlowNode[] {
  const nodes = listAt(data, 'nodes');
  const ids = new Set(nodes.map((node) => textAt(node, 'id')));
  return nodes.map((node) => {
    const kind = textAt(node, 'kind');
    return {
      id: textAt(node, 'id'),
      kind: isKind(kind) ? kind : 'step',
      number: numberAt(node, 'number'),
      title: textAt(node, 'title'),
      text: textAt(node, 'text'),
      arrows: arrowsOf(node, ids),
    };
  });
}
