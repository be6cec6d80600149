import type { Line } from '../../document/laid.ts';

/** A node of React-PDF's tree: first as React made it, then with the boxes that its layout gave it. */
export interface PlateNode {
  readonly type: string;
  readonly style: PlateStyle;
  readonly props: { readonly [name: string]: unknown };
  readonly children: readonly PlateNode[];
  /** Of a TEXT_INSTANCE. */
  readonly value?: string;
  readonly box?: PlateBox;
  readonly origin?: { readonly left: number; readonly top: number } | null;
}
export type PlateStyle = { readonly [property: string]: unknown };

/** From the parent's top left corner, pt. */
export interface PlateBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly paddingTop: number;
  readonly paddingRight: number;
  readonly paddingBottom: number;
  readonly paddingLeft: number;
  readonly borderTopWidth: number;
  readonly borderRightWidth: number;
  readonly borderBottomWidth: number;
  readonly borderLeftWidth: number;
}

/**
 * Who owns what a node paints. `text`: its own lines belong to elements; `figure`: all in it is the content of one element;
 * `artifact`: nobody's.
 */
export type NodeOwner =
  | { readonly mode: 'artifact' }
  | { readonly mode: 'figure'; readonly element: number }
  | { readonly mode: 'text'; readonly text: number; readonly artifact: boolean };

/** A plate laid out: plain data. */
export interface PlateTree {
  /** Tokens that the stand-in colours of the tree's styles stand for, by number. */
  readonly colours: readonly string[];
  readonly texts: readonly PlateText[];
  readonly root: PlateNode;
}
/** Lines of a text node, from the top left corner of its content box. */
export interface PlateText {
  readonly lines: readonly Line[];
  /** Of the content box, pt. */
  readonly width: number;
}

/** Where a node says what it paints: on its props, which React-PDF copies from step to step. */
export const OWNER = 'pressOwner';
export const ownerOf = (node: PlateNode): NodeOwner | undefined => node.props[OWNER] as NodeOwner | undefined;
