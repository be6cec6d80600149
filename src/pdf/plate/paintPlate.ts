import render from '@react-pdf/render';
import type { PageGeometry } from '../../document/boxes.ts';
import type { LaidPlate } from '../../document/laid.ts';
import { isolated } from '../paint/isolated.ts';
import { artifact } from '../paint/mark.ts';
import { type ArtifactKind, complain, type Painter } from '../paint/painter.ts';
import { paintText, type TextOwner } from '../text/paintText.ts';
import { leaveText, newTextWriter } from '../text/textWriter.ts';
import { contentBox } from './layOut.ts';
import { ownerOf, type PlateNode, type PlateTree } from './plateNode.ts';
import { PlateRecorder } from './plateRecorder.ts';
import { tokenOf } from './standInColours.ts';

/** Where a plate is painted: a slot of a flow, or a page from its bleed on; pt from the trim's top left. */
export interface PlatePlace {
  readonly x: number;
  readonly y: number;
  readonly page: PageGeometry;
  readonly piece: number;
  /** Number of the plate's first element in its block. */
  readonly firstElement: number;
  /** All of it is running matter or decoration. */
  readonly artifact?: ArtifactKind | undefined;
}

/**
 * Paints a laid plate into a page's record, by @react-pdf/render on a recorder for boxes, borders and drawings, and by the
 * press's own painting for text. A figure is one marked content; other text keeps its element; the rest is artifacts.
 */
export function paintPlate(painter: Painter, plate: LaidPlate, place: PlatePlace): void {
  const tree = plate.tree as PlateTree;
  const recorder = new PlateRecorder(painter, tree.colours, place.page.height);
  const walk: Walk = { painter, plate, tree, place, recorder };
  recorder.save();
  recorder.translate(place.x, place.y);
  const root = withHooks(tree.root, walk);
  render(recorder, { children: onlyOnce([withoutPaper(root, walk)]) });
  recorder.restore();
  painter.figuresAndPlates.push(...recorder.finish());
}

interface Walk {
  readonly painter: Painter;
  readonly plate: LaidPlate;
  readonly tree: PlateTree;
  readonly place: PlatePlace;
  readonly recorder: PlateRecorder;
}

/** render goes through the pages again to look for bookmarks, which would paint all text twice. */
function onlyOnce(pages: readonly PlateNode[]): readonly PlateNode[] {
  let gone = false;
  const forEach = (draw: (page: PlateNode) => void) => {
    if (!gone) for (const page of pages) draw(page);
    gone = true;
  };
  return Object.defineProperty([...pages], 'forEach', { value: forEach, enumerable: false });
}

/** The page has its own ground. White paper is not painted. */
function withoutPaper(node: PlateNode, { tree, painter }: Walk): PlateNode {
  const strip = (box: PlateNode): PlateNode => {
    const token = tokenOf(tree.colours, String(box.style.backgroundColor));
    if (token === undefined || !painter.inks.isPaper(token)) return box;
    const { backgroundColor, ...style } = box.style;
    return { ...box, style };
  };
  const [view] = node.children;
  return node.type === 'PAGE' && view ? { ...node, children: hooked([strip(view)], node.children) } : node;
}

/** An array whose forEach is another's: what render walks children with. */
function hooked(children: readonly PlateNode[], like: readonly PlateNode[]): readonly PlateNode[] {
  return Object.defineProperty([...children], 'forEach', { value: like.forEach, enumerable: false });
}

/** Nodes whose children tell, when render comes to them, who owns what is painted; texts are painted here. */
function withHooks(node: PlateNode, walk: Walk, silent = false): PlateNode {
  const mode = ownerOf(node)?.mode;
  const inside = silent || mode === 'artifact' || mode === 'figure';
  if (node.type === 'SVG' || node.type === 'IMAGE') return node;
  const children = node.children.map((child) => withHooks(child, walk, inside));
  const forEach = function (this: readonly PlateNode[], draw: (child: PlateNode) => void) {
    for (const child of this) paintNode(child, draw, walk, inside);
  };
  return { ...node, children: Object.defineProperty(children, 'forEach', { value: forEach, enumerable: false }) };
}

function paintNode(node: PlateNode, draw: (node: PlateNode) => void, walk: Walk, silent: boolean): void {
  const { painter, recorder, place } = walk;
  const owner = ownerOf(node);
  if (owner?.mode === 'text') {
    draw(node);
    paintTextNode(node, owner.text, walk, silent || owner.artifact);
    return;
  }
  if (owner?.mode !== 'figure' || !painter.tags || place.artifact) {
    draw(node);
    return;
  }
  const element = place.firstElement + owner.element;
  const before = recorder.painted;
  recorder.openFigure({ piece: place.piece, element });
  draw(node);
  recorder.closeFigure();
  if (recorder.painted === before)
    complain(painter, 'empty-figure', undefined, `a figure of the plate ${walk.plate.key} paints nothing`);
  noteFigure(node, element, walk);
}

function noteFigure(node: PlateNode, element: number, { painter, recorder, place }: Walk): void {
  if (!node.box) return;
  const { left, top, width, height } = node.box;
  const box = boundsOnPage(recorder, [left, top, left + width, top + height]);
  painter.figures.push({ piece: place.piece, element, box });
}

type Area = readonly [number, number, number, number];

function boundsOnPage(recorder: PlateRecorder, [x1, y1, x2, y2]: Area): Area {
  const corners = [recorder.onPage(x1, y1), recorder.onPage(x2, y1), recorder.onPage(x1, y2), recorder.onPage(x2, y2)];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function paintTextNode(node: PlateNode, index: number, walk: Walk, silent: boolean): void {
  const { painter, recorder, place, tree } = walk;
  const text = tree.texts[index];
  if (!text || !node.box) return;
  const figure = recorder.insideFigure;
  // The coordinates in force are the parent's, so that rules go right after the text, not into the page's stratum.
  const rules: string[] = [];
  const local: Painter = { ...painter, tags: painter.tags && !figure, rules };
  const out: string[] = [];
  const writer = newTextWriter(out);
  const content = contentBox(node.box);
  const kind = place.artifact ?? (silent || figure ? 'Layout' : undefined);
  const owner: TextOwner = {
    piece: place.piece,
    firstElement: place.firstElement,
    onPage: (area) => boundsOnPage(recorder, area),
    ...(kind ? { artifact: kind } : {}),
  };
  paintText(local, writer, text, content.left, content.top, owner);
  leaveText(local, writer);
  recorder.painted += 1;
  recorder.addPainted(isolated([...out, ...artifact(local, rules)]));
}
