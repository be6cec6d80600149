import type { Role, Run } from '../../document/boxes.ts';
import type { PlateNode, PlateStyle } from './plateNode.ts';
import type { PlateTextBox, Preparation } from './preparation.ts';

/** What text inherits from the boxes round it. */
export interface TextLook {
  readonly face: string;
  readonly size: number;
  /** A multiple of the size. */
  readonly lineHeight: number;
  readonly colour: string;
  /** pt after each letter. */
  readonly spacing: number;
  readonly align: 'left' | 'centre' | 'right';
  readonly underline: boolean;
  readonly strike: boolean;
  readonly capitals: boolean;
}

/** Clear print's least leading; a plate that says nothing gets it. */
const LINE_HEIGHT = 1.25;
export const DEFAULT_LOOK: TextLook = {
  face: 'regular',
  size: 12,
  lineHeight: LINE_HEIGHT,
  colour: 'ink',
  spacing: 0,
  align: 'left',
  underline: false,
  strike: false,
  capitals: false,
};

/** The look of a node's text: its own style over what it inherits. */
export function lookOf(style: PlateStyle, inherited: TextLook, preparation: Preparation): TextLook {
  const size = lengthOf(style.fontSize) ?? inherited.size;
  const align = style.textAlign;
  if (align === 'justify') preparation.complain('plate-text', 'text is never justified');
  const decoration = typeof style.textDecoration === 'string' ? style.textDecoration : undefined;
  const transform = style.textTransform;
  return {
    face: typeof style.fontFamily === 'string' ? style.fontFamily : inherited.face,
    size,
    lineHeight: lengthOf(style.lineHeight) ?? inherited.lineHeight,
    colour: typeof style.color === 'string' ? style.color : inherited.colour,
    spacing: lengthOf(style.letterSpacing) ?? inherited.spacing,
    align: align === 'center' ? 'centre' : align === 'left' || align === 'right' ? align : inherited.align,
    underline: decoration === undefined ? inherited.underline : decoration.includes('underline'),
    strike: decoration === undefined ? inherited.strike : decoration.includes('line-through'),
    capitals: transform === undefined ? inherited.capitals : transform === 'uppercase',
  };
}

const lengthOf = (value: unknown): number | undefined => {
  const length = typeof value === 'string' && value.trim() !== '' ? Number(value.replace(/pt$/, '')) : value;
  return typeof length === 'number' && Number.isFinite(length) ? length : undefined;
};

/**
 * The runs of a TEXT node and the texts and links in it. Links without a style are underlined: colour is never the only
 * sign. `element`: of the node; −1 in a drawing or in decoration, where nothing inside has an element. `after`: a space set
 * at the end, which keeps words apart that are read one after another.
 */
export function prepareText(
  node: PlateNode,
  look: TextLook,
  element: number,
  after: string,
  preparation: Preparation,
): PlateTextBox {
  const runs: Run[] = [];
  const elements: number[] = [];
  const linkTitles: (string | undefined)[] = [];
  const walk = (
    children: readonly PlateNode[],
    own: TextLook,
    up: number,
    link: string | undefined,
    title?: string,
  ) => {
    for (const child of children) {
      if (child.type === 'TEXT_INSTANCE') {
        const value = own.capitals ? (child.value ?? '').toUpperCase() : (child.value ?? '');
        if (value === '') continue;
        runs.push(runOf(value, own, link));
        elements.push(up);
        linkTitles.push(title);
      } else if (child.type === 'TEXT' || child.type === 'LINK') {
        const inner = lookOf(linkStyle(child), own, preparation);
        mustBeOpaque(child.style, preparation);
        const href = child.type === 'LINK' ? hrefOf(child) : undefined;
        const role = roleOf(child) ?? (href === undefined ? undefined : { type: 'Link' as const });
        const inside = role && element >= 0 ? preparation.addElement(role, up, true) : up;
        if (href !== undefined && element < 0)
          preparation.complain(
            'plate-link',
            `a link to ${href} stands in a figure or in decoration, where nobody finds it`,
          );
        walk(child.children, inner, inside, href ?? link, href === undefined ? title : wordsOf(child));
      } else preparation.complain('plate-text', `${child.type} inside a text is not supported`);
    }
  };
  mustBeOpaque(node.style, preparation);
  walk(node.children, look, element, undefined);
  if (after !== '' && runs.length > 0) {
    runs.push(runOf(after, look, undefined));
    elements.push(element);
    linkTitles.push(undefined);
  }
  return {
    box: {
      kind: 'text',
      runs,
      style: {
        face: look.face,
        size: look.size,
        leading: look.size * look.lineHeight,
        colour: look.colour,
        align: look.align,
        ...(look.spacing === 0 ? {} : { track: look.spacing / look.size }),
      },
      ...(preparation.position ? { position: preparation.position } : {}),
    },
    elements,
    linkTitles,
  };
}

function mustBeOpaque(style: PlateStyle, preparation: Preparation): void {
  if (style.opacity !== undefined && style.opacity !== 1)
    preparation.complain('plate-text', 'text that one sees through has no certain contrast; choose a colour instead');
}

const runOf = (text: string, look: TextLook, link: string | undefined): Run => ({
  text,
  face: look.face,
  size: look.size,
  colour: look.colour,
  ...(look.underline ? { underline: true } : {}),
  ...(look.strike ? { strike: true } : {}),
  ...(link === undefined ? {} : { link }),
});

const linkStyle = (node: PlateNode): PlateStyle =>
  node.type === 'LINK' && node.style.textDecoration === undefined
    ? { ...node.style, textDecoration: 'underline' }
    : node.style;

const hrefOf = (node: PlateNode): string | undefined => {
  const href = node.props.src ?? node.props.href;
  return typeof href === 'string' ? href : undefined;
};

/** What a node says that it is in the structure tree. */
export const roleOf = (node: PlateNode): Role | undefined => {
  const { tag } = node.props;
  return typeof tag === 'object' && tag !== null && 'type' in tag ? (tag as Role) : undefined;
};

/** All words in a node. */
export const wordsOf = (node: PlateNode): string =>
  node.type === 'TEXT_INSTANCE' ? (node.value ?? '') : node.children.map(wordsOf).join('');
