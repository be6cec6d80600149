import { createElement, type ReactElement, type ReactNode } from 'react';
import type { Role } from '../../../src/document/boxes.ts';

// The elements of @react-pdf by the names it knows them by (@react-pdf/primitives), with the structure role beside them.

/** A style of @react-pdf, lengths in pt, colours by token. */
export type Style = { readonly [property: string]: string | number | undefined };

export interface ElementProps {
  readonly style?: Style;
  /** Element of the structure tree. Words without one are a paragraph; drawings without one are decoration. */
  readonly tag?: Role;
  readonly children?: ReactNode;
}
export interface TextProps extends Omit<ElementProps, 'children'> {
  readonly children: string;
}

export const View = (props: ElementProps): ReactElement => createElement('VIEW', { wrap: false, ...props });
export const Text = (props: TextProps): ReactElement => createElement('TEXT', props);

export interface SvgProps extends ElementProps {
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
}
export interface PathProps {
  readonly d: string;
  readonly fill: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeDasharray?: string;
}
export const Svg = (props: SvgProps): ReactElement => createElement('SVG', props);
export const Path = (props: PathProps): ReactElement => createElement('PATH', props);
