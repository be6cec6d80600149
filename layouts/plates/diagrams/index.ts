import type { Plate } from '../../layout.ts';

/** Slot plates of the diagrams by name, `diagram-` and their kind. */
export const diagrams: { readonly [name: string]: Plate } = {};
