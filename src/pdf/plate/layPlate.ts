import type { ReactElement } from 'react';
import type { Finding } from '../../document/finding.ts';
import type { LaidPlate } from '../../document/laid.ts';
import type { Position } from '../../document/position.ts';
import type { ThemeData } from '../../document/theme.ts';
import { checkPlate } from './checkPlate.ts';
import { layOut } from './layOut.ts';
import type { LineSetter } from './lineSetter.ts';
import type { PlateFontSource } from './plateFonts.ts';
import { plateInstances } from './plateInstances.ts';
import type { PlateNode, PlateTree } from './plateNode.ts';
import { newPreparation } from './preparation.ts';
import { preparePlate } from './preparePlate.ts';
import { newStandIns } from './standInColours.ts';

/** The room of a plate, and what its texts and colours are made of. */
export interface PlateOptions {
  /** Hash of all that the plate depends on: what it is kept and named by. */
  readonly key: string;
  /** pt; a page plate's with its bleed. */
  readonly width: number;
  /** pt; 0: as high as it wants. */
  readonly height: number;
  /** pt of bleed round a page plate, in which no text may stand; 0 in slots. */
  readonly bleed: number;
  readonly fonts: PlateFontSource;
  readonly setLines: LineSetter;
  readonly colours: ThemeData['colours'];
  /** For messages. */
  readonly position?: Position;
}

/**
 * Lays a plate: React components through React-PDF's layout, their texts through the press's own lines. Colours are tokens,
 * font families are faces of the theme, roles stand in the prop `tag` (a Role, or `artifact`): text without one is a
 * paragraph, a drawing without an alternative text is decoration. The plate is plain data, to be painted in any ink.
 * Findings (errors): text that would be lost or cut, with by how much; a character without a glyph; an unknown colour; a
 * figure without alternative text; whatever React-PDF would drop in silence.
 */
export async function layPlate(
  element: ReactElement,
  options: PlateOptions,
): Promise<{ readonly plate: LaidPlate; readonly findings: readonly Finding[] }> {
  const { width, height, bleed, fonts } = options;
  const preparation = newPreparation(newStandIns(new Set(Object.keys(options.colours))), options.position);
  const { nodes, problems } = await plateInstances(element);
  for (const problem of problems) preparation.complain('plate', problem);
  const prepared = preparePlate(framed(nodes, width, height), preparation);
  const unknown = unknownFaces(
    preparation.texts.flatMap(({ box }) => [box.style.face, ...box.runs.map((run) => run.face ?? box.style.face)]),
    fonts,
  );
  for (const face of unknown) preparation.complain('plate-text', `the theme has no face “${face}”`);
  if (unknown.length > 0) return { plate: emptyPlate(options), findings: preparation.findings };
  const laid = await layOut(prepared, preparation.texts, fonts, options.setLines);
  const box = laid.root.box ?? { width, height };
  const own = { width, height: height || box.height };
  checkPlate(
    laid.root,
    laid.texts,
    { left: bleed, top: bleed, right: own.width - bleed, bottom: own.height - bleed },
    preparation,
    options.setLines,
  );
  const tree: PlateTree = {
    colours: preparation.standIns.tokens,
    texts: laid.texts.map(({ lines, width: measure }) => ({ lines, width: measure })),
    root: freeze(laid.root),
  };
  const plate: LaidPlate = {
    key: options.key,
    ...own,
    elements: preparation.elements,
    words: preparation.words.join(' ').replace(/\s+/g, ' ').trim(),
    tree,
  };
  return { plate, findings: preparation.findings };
}

/**
 * A page that grows with its content, and in it, where the height is given, a box of just that height: so that what is too
 * much for the page stands outside it and can be measured, instead of starting another page.
 */
function framed(nodes: readonly PlateNode[], width: number, height: number): PlateNode {
  const [only] = nodes;
  const page = nodes.length === 1 && only?.type === 'PAGE' ? only : undefined;
  const view: PlateNode = {
    type: 'VIEW',
    style: { ...(page?.style ?? {}), width, ...(height > 0 ? { height } : {}) },
    props: page ? { tag: page.props.tag } : {},
    children: (page?.children ?? nodes).map((child) => (height > 0 ? unshrinking(child) : child)),
  };
  return { type: 'PAGE', style: {}, props: { size: [width], wrap: false }, children: [view] };
}

const unshrinking = (node: PlateNode): PlateNode => {
  const style = Array.isArray(node.style) ? node.style : [node.style];
  return { ...node, style: [{ flexShrink: 0 }, ...style] as unknown as PlateNode['style'] };
};

function unknownFaces(faces: readonly string[], fonts: PlateFontSource): string[] {
  return [...new Set(faces)].filter((face) => {
    try {
      return fonts.chain(face).length === 0;
    } catch {
      return true;
    }
  });
}

const emptyPlate = ({ key, width, height }: PlateOptions): LaidPlate => ({
  key,
  width,
  height,
  elements: [],
  words: '',
  tree: { colours: [], texts: [], root: { type: 'PAGE', style: {}, props: {}, children: [] } } satisfies PlateTree,
});

/** What painting needs of the laid nodes, as plain data. A text's lines stand apart, so that its children go. */
function freeze(node: PlateNode): PlateNode {
  const frozen = {
    type: node.type,
    style: plain(node.style),
    props: plain(node.props),
    children: node.type === 'TEXT' ? [] : (node.children ?? []).map(freeze),
    ...(node.box ? { box: node.box } : {}),
    ...(node.origin ? { origin: node.origin } : {}),
  };
  return frozen;
}

function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
