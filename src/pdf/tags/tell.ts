import type { TagElement } from './tagTree.ts';

/** Complains of an element: the page is found where its first content stands. */
export type Tell = (rule: string, element: TagElement, message: string) => void;
