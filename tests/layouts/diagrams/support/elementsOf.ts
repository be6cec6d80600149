import { isValidElement, type ReactElement, type ReactNode } from 'react';
import type { Role } from '../../../../src/document/boxes.ts';

/** An element of a plate after its components have been called: what React-PDF lays. */
export interface Laid {
  readonly type: string;
  readonly style: { readonly [property: string]: unknown };
  readonly props: { readonly [property: string]: unknown };
  readonly tag: Role | undefined;
  readonly parents: readonly Laid[];
  readonly text: string;
}

/** Every element of a plate, in the order of its tree. */
export function elementsOf(node: ReactNode, parents: readonly Laid[] = []): readonly Laid[] {
  if (Array.isArray(node)) return node.flatMap((child) => elementsOf(child, parents));
  if (!isValidElement(node)) return [];
  const element = node as ReactElement<{ readonly [property: string]: unknown }>;
  if (typeof element.type === 'function') {
    const component = element.type as (props: unknown) => ReactNode;
    return elementsOf(component(element.props), parents);
  }
  const { style, tag, children, ...props } = element.props;
  const laid: Laid = {
    type: String(element.type),
    style: (style ?? {}) as Laid['style'],
    props,
    tag: tag as Role | undefined,
    parents,
    text: typeof children === 'string' ? children : '',
  };
  return [laid, ...elementsOf(children as ReactNode, [...parents, laid])];
}
