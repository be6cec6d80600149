import * as primitives from '@react-pdf/primitives';
import type { FC, ReactNode } from 'react';
import type { Colour, FaceId, Role } from '../../src/document/boxes.ts';

// The elements of @react-pdf as plates use them: faces and colours by the theme's names, and a role for each text.

/** What the element is in the structure tree, or that it is decoration. */
export type Tag = Role | 'artifact';

/** Style of a plate's element. `fontFamily` is a face of the theme, colours are its tokens; lengths in pt. */
export interface PlateStyle {
  readonly fontFamily?: FaceId;
  readonly color?: Colour;
  readonly backgroundColor?: Colour;
  readonly borderColor?: Colour;
  readonly borderTopColor?: Colour;
  readonly borderBottomColor?: Colour;
  readonly [property: string]: string | number | undefined;
}
interface Common {
  readonly style?: PlateStyle;
  readonly tag?: Tag;
  readonly children?: ReactNode;
}
interface PageProps extends Common {
  readonly size: readonly [number, number];
  readonly wrap?: boolean;
}
interface TextProps extends Common {
  readonly wrap?: boolean;
}
interface LinkProps extends Common {
  readonly src: string;
}
interface SvgProps extends Common {
  readonly width: number;
  readonly height: number;
  readonly viewBox?: string;
}
interface PathProps {
  readonly d: string;
  readonly fill?: Colour | 'none';
  readonly stroke?: Colour;
  readonly strokeWidth?: number;
  readonly strokeDasharray?: string;
}

// A host element is its name; the type says what it takes.
const host = <P>(name: string): FC<P> => name as unknown as FC<P>;

export const Page = host<PageProps>(primitives.Page);
export const View = host<Common>(primitives.View);
export const Text = host<TextProps>(primitives.Text);
export const Link = host<LinkProps>(primitives.Link);
export const Svg = host<SvgProps>(primitives.Svg);
export const Path = host<PathProps>(primitives.Path);
