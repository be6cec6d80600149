import type { Purpose } from '../manifest.ts';

const PURPOSES: ReadonlySet<Purpose> = new Set(['print', 'booklet', 'cover', 'gang-sheet']);

/** Whether a file goes to a press: it is looked at as a printer would, and stands on the job ticket. */
export const isForPress = ({ purpose }: { readonly purpose: Purpose }): boolean => PURPOSES.has(purpose);
