import type { StructureType } from '../../document/boxes.ts';
import { type NodeOwner, OWNER, type PlateNode, type PlateStyle } from './plateNode.ts';
import type { Preparation } from './preparation.ts';
import { DEFAULT_LOOK, lookOf, prepareText, roleOf, type TextLook, wordsOf } from './prepareText.ts';

/** Where a node stands: the element that holds it, and what it inherits. */
interface Place {
  readonly element: number;
  readonly look: TextLook;
  readonly owner: NodeOwner | undefined;
}

const TOP: Place = { element: -1, look: DEFAULT_LOOK, owner: undefined };
const DRAWINGS: ReadonlySet<string> = new Set(['SVG', 'IMAGE']);
const BOXES: ReadonlySet<string> = new Set(['PAGE', 'VIEW']);
/** Elements that hold text themselves: a text without a tag inside one is its content, not a paragraph. */
const HOLD_TEXT: ReadonlySet<StructureType> = new Set([
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'P',
  'Lbl',
  'Caption',
  'Span',
  'Link',
  'Reference',
  'Code',
]);
/** Elements within a line: what follows one is read on in the same breath. */
const WITHIN_LINE: ReadonlySet<StructureType> = new Set(['Span', 'Link', 'Reference', 'Code']);
/** React-PDF takes a flexShrink of 0 for unset; this is as good as 0. */
const HARDLY = 1e-6;

/**
 * Makes React's nodes ready for layout: roles become elements, colours stand-ins, texts boxes for the typesetter. What
 * React-PDF would lose, or paint in a colour or font of its own, is a finding.
 */
export function preparePlate(node: PlateNode, preparation: Preparation): PlateNode {
  return prepare(node, TOP, preparation);
}

function prepare(node: PlateNode, place: Place, preparation: Preparation): PlateNode {
  const style = flatten(node.style);
  if (node.type === 'TEXT') return prepareTextNode({ ...node, style }, place, preparation);
  if (node.type === 'LINK')
    return prepareTextNode({ type: 'TEXT', style: {}, props: {}, children: [node] }, place, preparation);
  if (DRAWINGS.has(node.type)) return prepareDrawing({ ...node, style }, place, preparation);
  if (!BOXES.has(node.type)) {
    preparation.complain('plate', `${node.type} is not supported in a plate`);
    return { type: 'VIEW', style: {}, props: {}, children: [] };
  }
  if (node.props.render !== undefined || node.props.fixed !== undefined)
    preparation.complain('plate', 'render and fixed have no meaning in a plate, which is one page');
  const inside = enter({ ...node, style }, place, preparation);
  return {
    type: node.type,
    style: colours(style, preparation),
    props: { ...pageProps(node), ...ownerProps(inside.owner === place.owner ? undefined : inside.owner) },
    children: node.children.map((child) => prepare(child, inside, preparation)),
  };
}

function enter(node: PlateNode, place: Place, preparation: Preparation): Place {
  const look = lookOf(node.style, place.look, preparation);
  if (place.owner) return { ...place, look };
  if (node.props.tag === 'artifact') return { ...place, look, owner: { mode: 'artifact' } };
  const role = roleOf(node);
  if (!role) return { ...place, look };
  const element = preparation.addElement(role, place.element, false);
  if (role.type !== 'Figure') return { element, look, owner: undefined };
  if (!role.alternative) preparation.complain('alternative-text', 'a figure has no alternative text');
  return { element, look, owner: { mode: 'figure', element } };
}

function prepareDrawing(node: PlateNode, place: Place, preparation: Preparation): PlateNode {
  const role = roleOf(node);
  const alternative = role?.alternative ?? (typeof node.props.alt === 'string' ? node.props.alt : undefined);
  let owner: NodeOwner | undefined = place.owner;
  if (!owner && node.props.tag !== 'artifact' && alternative) {
    const element = preparation.addElement({ ...(role ?? { type: 'Figure' }), alternative }, place.element, false);
    owner = { mode: 'figure', element };
  } else if (!owner && role) preparation.complain('alternative-text', 'a figure has no alternative text');
  const { tag, alt, ...props } = node.props;
  return {
    ...node,
    style: colours(node.style, preparation),
    props: { ...paintProps(props, preparation), ...ownerProps(owner === place.owner ? undefined : owner) },
    children: node.children.map((child) => prepareShape(child, preparation)),
  };
}

function prepareShape(node: PlateNode, preparation: Preparation): PlateNode {
  if (node.type === 'TEXT' || node.type === 'TSPAN' || node.type === 'TEXT_INSTANCE') {
    const words = wordsOf(node);
    preparation.complain(
      'plate-text',
      `“${words}” stands inside a drawing; lay a Text over it, which can be read and set`,
    );
    return { type: 'G', style: {}, props: {}, children: [] };
  }
  return {
    ...node,
    style: colours(flatten(node.style), preparation),
    props: paintProps(node.props, preparation),
    children: node.children.map((child) => prepareShape(child, preparation)),
  };
}

function prepareTextNode(node: PlateNode, place: Place, preparation: Preparation): PlateNode {
  const look = lookOf(node.style, place.look, preparation);
  const words = wordsOf(node);
  if (node.style.transform !== undefined)
    preparation.complain('plate-text', 'a transform belongs on the View round a text');
  const { textStyle, boxStyle } = splitStyle(colours(node.style, preparation));
  if (words.trim() === '') return { type: 'VIEW', style: boxStyle, props: {}, children: [] };
  const silent = place.owner !== undefined || node.props.tag === 'artifact';
  let element = place.element;
  let within = false;
  if (!silent) {
    const role = roleOf(node);
    const holder = preparation.elements[place.element]?.role.type;
    within = role ? WITHIN_LINE.has(role.type) : holder !== undefined && HOLD_TEXT.has(holder);
    if (role || !within) element = preparation.addElement(role ?? { type: 'P' }, place.element, false);
  }
  // Words of a figure are one content: without a space they would be read as one.
  const after = within || place.owner?.mode === 'figure' ? ' ' : '';
  const prepared = prepareText(node, look, silent ? -1 : element, after, preparation);
  if (node.props.tag !== 'artifact' && place.owner?.mode !== 'artifact') preparation.words.push(words);
  const artifact = node.props.tag === 'artifact';
  const owner: NodeOwner = { mode: 'text', text: preparation.texts.push(prepared) - 1, artifact };
  return {
    type: 'TEXT',
    style: { ...boxStyle, ...textStyle, fontFamily: look.face, fontSize: look.size, lineHeight: look.lineHeight },
    props: ownerProps(owner),
    children: prepared.box.runs.map((run) => ({
      type: 'TEXT',
      style: { fontFamily: run.face ?? look.face, fontSize: run.size ?? look.size },
      props: {},
      children: [{ type: 'TEXT_INSTANCE', style: {}, props: {}, children: [], value: run.text }],
    })),
  };
}

/** What layout reads of a page's props. */
const pageProps = ({ type, props }: PlateNode): PlateNode['props'] =>
  type === 'PAGE' ? { size: props.size, wrap: props.wrap } : {};

const ownerProps = (owner: NodeOwner | undefined): PlateNode['props'] => (owner ? { [OWNER]: owner } : {});

function flatten(style: unknown): PlateStyle {
  if (Array.isArray(style)) return Object.assign({}, ...style.map(flatten));
  return typeof style === 'object' && style !== null ? (style as PlateStyle) : {};
}

const TEXT_STYLES: ReadonlySet<string> = new Set(['letterSpacing', 'textAlign']);
const SETTLED: ReadonlySet<string> = new Set([
  'color',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'lineHeight',
  'textDecoration',
  'textTransform',
  'opacity',
]);

function splitStyle(style: PlateStyle): { readonly textStyle: PlateStyle; readonly boxStyle: PlateStyle } {
  const entries = Object.entries(style).filter(([key]) => !SETTLED.has(key));
  return {
    textStyle: Object.fromEntries(entries.filter(([key]) => TEXT_STYLES.has(key))),
    boxStyle: Object.fromEntries(entries.filter(([key]) => !TEXT_STYLES.has(key))),
  };
}

/** A style whose colours are stand-ins. Text colours are left out: the press sets text itself. */
function colours(style: PlateStyle, preparation: Preparation): PlateStyle {
  const entries: [string, unknown][] = [];
  for (const [key, value] of Object.entries(style)) {
    if (value === undefined || key === 'color' || key === 'textDecorationColor') continue;
    if (key === 'flexShrink' && value === 0) entries.push([key, HARDLY]);
    else if (/^(?:backgroundColor|border.*Color)$/.test(key)) {
      if (value !== 'transparent') entries.push([key, standIn(value, preparation)]);
    } else if (/^border(?:Top|Right|Bottom|Left)?$/.test(key) && typeof value === 'string') {
      const [weight = '', kind = '', ...colour] = value.split(/\s+/);
      entries.push([key, `${weight} ${kind} ${standIn(colour.join(' '), preparation)}`]);
    } else entries.push([key, value]);
  }
  return Object.fromEntries(entries);
}

/** Properties of a shape whose colours are stand-ins. `none` and references to a gradient stay. */
function paintProps(props: PlateNode['props'], preparation: Preparation): PlateNode['props'] {
  return Object.fromEntries(
    Object.entries(props).map(([key, value]) => {
      const colour = key === 'fill' || key === 'stroke' || key === 'stopColor' || key === 'color';
      const kept = value === undefined || value === 'none' || value === 'transparent' || /^url\(/.test(String(value));
      return [key, colour && !kept ? standIn(value, preparation) : value === 'transparent' ? 'none' : value];
    }),
  );
}

function standIn(value: unknown, preparation: Preparation): string {
  const found = typeof value === 'string' ? preparation.standIns.of(value) : undefined;
  if (found === undefined) preparation.complain('unknown-colour', `the theme has no colour “${String(value)}”`);
  return found ?? '#000000';
}
