import type { Context } from '../blocks/context.ts';

/** What a diagram's native form depends on: part of the context of any block. */
export type DiagramContext = Pick<Context, 'document' | 'scale' | 'measure'>;
