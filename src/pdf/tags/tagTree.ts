/** An element of a file's structure tree, read back. */
export interface TagElement {
  readonly kind: 'element';
  readonly type: string;
  /** What the element says besides its type: `Alt`, `Lang`, `Scope`, `ColSpan` …, in the file's order. */
  readonly attributes: { readonly [key: string]: string };
  readonly kids: readonly TagKid[];
}
/** Marked content on a page: what is read out. */
export interface TagContent {
  readonly kind: 'content';
  /** From 0. */
  readonly page: number;
  readonly mcid: number;
  readonly text: string;
  /** Something other than text is painted. */
  readonly drawn: boolean;
}
/** An annotation that belongs to an element. */
export interface TagObject {
  readonly kind: 'object';
  readonly page: number;
  /** Object number of the annotation; -1 where it has none. */
  readonly id: number;
  readonly contents: string;
}
/** What stands in an element. */
export type TagKid = TagElement | TagContent | TagObject;
