import type { Token } from 'marked';
import type { Block, Inline } from '../../../document/nodes.ts';
import type { Position } from '../../../document/position.ts';
import type { Context } from '../context.ts';
import type { Slice } from '../slice.ts';

/** A directive as read: title, settings, and the tokens of what stands inside. */
export interface DirectiveParts {
  readonly name: string;
  readonly base: {
    readonly position: Position;
    readonly id?: string;
    readonly only?: readonly string[];
    readonly except?: readonly string[];
  };
  readonly label: readonly Inline[];
  readonly values: { readonly [key: string]: string };
  readonly content?: { readonly tokens: readonly Token[]; readonly slice: Slice };
  readonly context: Context;
}
/** What a directive may have, and the blocks it makes. */
export interface DirectiveKind {
  readonly container: boolean;
  readonly label: boolean;
  readonly settings: readonly string[];
  readonly make: (parts: DirectiveParts) => readonly Block[];
}
