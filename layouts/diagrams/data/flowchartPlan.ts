import type { FlowArrow, FlowNode } from './flowchartData.ts';

/** An arrow that is said in words: to a numbered box, or to one that already stands elsewhere. */
export interface FlowJump {
  readonly number: string;
  readonly title: string;
  readonly back: boolean;
}
/** What stands beside a box of the main column: the answer, the boxes it leads through, and where it goes on. */
export interface FlowSide {
  readonly label: string;
  readonly boxes: readonly FlowNode[];
  readonly jump: FlowJump | undefined;
  /** The row that an arrow is drawn back to, so that no words are needed. */
  readonly joins: number | undefined;
}
export interface FlowRow {
  readonly node: FlowNode;
  /** As printed; empty for an outcome in the main column. */
  readonly number: string;
  readonly sides: readonly FlowSide[];
  /** Answer beside the arrow to the next row; undefined where no arrow leads there. */
  readonly down: string | undefined;
  /** Where an outcome in the main column goes on, if not to the next row. */
  readonly jump: FlowJump | undefined;
  /** An arrow from further up runs past this row, on the right. */
  readonly passed: boolean;
}

type Nodes = ReadonlyMap<string, FlowNode>;

/** A step that one answer passes through on its way to where the other answer leads at once. */
function isDetour(node: FlowNode, nodes: readonly FlowNode[]): boolean {
  const [onward] = node.arrows;
  const before = nodes.filter(({ arrows }) => arrows.some(({ to }) => to === node.id));
  const [question] = before;
  if (node.kind !== 'step' || !onward || !question || before.length > 1 || question.kind !== 'ask') return false;
  return question.arrows.some(({ to }) => to === onward.to);
}

/** Boxes of the main column: those the author numbered, and every question; without numbers, all steps on the way. */
function mainColumn(nodes: readonly FlowNode[]): readonly FlowNode[] {
  const numbered = nodes.some(({ number }) => number !== undefined);
  const [first] = nodes;
  return nodes.filter(
    (node) =>
      node === first ||
      node.kind === 'ask' ||
      node.arrows.length > 1 ||
      (numbered ? node.number !== undefined : node.kind === 'step' && !isDetour(node, nodes)),
  );
}

/** Boxes from `start` on that do not stand in the main column and have not been placed; and the arrow that leaves them. */
function chainFrom(
  start: string,
  nodes: Nodes,
  placed: Set<string>,
): { readonly boxes: readonly FlowNode[]; readonly onward: FlowArrow | undefined } {
  const boxes: FlowNode[] = [];
  let arrow: FlowArrow | undefined = { label: '', to: start };
  while (arrow) {
    const node = nodes.get(arrow.to);
    if (!node || placed.has(node.id)) return { boxes, onward: arrow };
    placed.add(node.id);
    boxes.push(node);
    [arrow] = node.arrows;
  }
  return { boxes, onward: undefined };
}

interface Draft {
  readonly node: FlowNode;
  readonly number: string;
  readonly sides: readonly { readonly label: string; readonly boxes: readonly FlowNode[]; readonly onward?: string }[];
  readonly down: string | undefined;
  readonly onward?: string;
}

/** A box's row, and, where an answer goes on through an outcome, the outcome's row below it. */
function draftRows(
  node: FlowNode,
  number: string,
  next: FlowNode | undefined,
  nodes: Nodes,
  placed: Set<string>,
): readonly Draft[] {
  const down = node.arrows.find(({ to }) => to === next?.id);
  const sides = node.arrows
    .filter((arrow) => arrow !== down)
    .map(({ label, to }) => {
      const { boxes, onward } = chainFrom(to, nodes, placed);
      return { label, boxes, ...(onward && { onward: onward.to }) };
    });
  if (down) return [{ node, number, sides, down: down.label }];
  const single = node.arrows.length === 1;
  const below =
    sides.find(({ boxes, onward }) => boxes.length > 0 && onward !== undefined && onward === next?.id) ??
    (next ? undefined : sides.find(({ boxes }) => boxes.length > 0 && (single || boxes[0]?.kind !== 'act')));
  if (!below || (!single && sides.length < 2)) return [{ node, number, sides, down: undefined }];
  const rest = sides.filter((side) => side !== below);
  return [
    { node, number, sides: rest, down: below.label },
    ...below.boxes.map((box, index): Draft => {
      const last = index === below.boxes.length - 1;
      const leads = last && below.onward !== undefined && below.onward === next?.id;
      const elsewhere = last && !leads ? below.onward : undefined;
      return {
        node: box,
        number: '',
        sides: [],
        down: leads || !last ? '' : undefined,
        ...(elsewhere !== undefined && { onward: elsewhere }),
      };
    }),
  ];
}

/** The row that a side's arrow can be drawn to: further down, with nothing in its way on the right. */
function joinOf(drafts: readonly Draft[], from: number, onward: string | undefined): number | undefined {
  const to = drafts.findIndex(({ node }) => node.id === onward);
  if (to <= from) return undefined;
  return drafts.slice(from + 1, to).some(({ sides }) => sides.length > 0) ? undefined : to;
}

/**
 * The plan of a flowchart, without looks: the main column from top to bottom, what stands beside each box, and which
 * arrows are drawn or said in words. Every box of the data stands in it exactly once; one that no arrow reaches too.
 */
export function flowchartPlan(list: readonly FlowNode[]): readonly FlowRow[] {
  const nodes: Nodes = new Map(list.map((node) => [node.id, node]));
  const main = mainColumn(list);
  const numbers = new Map(main.map(({ id, number }, index) => [id, String(number ?? index + 1)]));
  const placed = new Set(main.map(({ id }) => id));
  const reached = main.flatMap((node, index) =>
    draftRows(node, numbers.get(node.id) ?? '', main[index + 1], nodes, placed),
  );
  const lost = [...nodes.values()].filter(({ id }) => !placed.has(id));
  const drafts = [...reached, ...lost.map((node): Draft => ({ node, number: '', sides: [], down: undefined }))];
  const rowOf = (id: string) => drafts.findIndex(({ node }) => node.id === id);
  const jumpFrom = (row: number, id: string | undefined): FlowJump | undefined => {
    const target = id === undefined ? undefined : nodes.get(id);
    if (!target) return undefined;
    const to = rowOf(target.id);
    return { number: numbers.get(target.id) ?? '', title: target.title, back: to >= 0 && to <= row };
  };
  const rows = drafts.map((draft, row): FlowRow => {
    const sides = draft.sides.map((side, index): FlowSide => {
      const last = index === draft.sides.length - 1;
      const joins = last && side.boxes.length > 0 ? joinOf(drafts, row, side.onward) : undefined;
      return { label: side.label, boxes: side.boxes, joins, jump: jumpFrom(row, side.onward) };
    });
    const { node, number, down } = draft;
    return { node, number, sides, down, jump: jumpFrom(row, draft.onward), passed: false };
  });
  const passes = rows.flatMap(({ sides }, row) => sides.flatMap(({ joins }) => (joins ? [[row, joins] as const] : [])));
  return rows.map((row, index) => ({ ...row, passed: passes.some(([from, to]) => index > from && index < to) }));
}
