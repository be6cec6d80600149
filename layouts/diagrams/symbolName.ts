import type { DiagramWords } from './words.ts';

/** What a symbol looks like, in words; a shape that has none keeps its name from the data. */
export function symbolName(shape: string, words: DiagramWords): string {
  const names: { readonly [shape: string]: string | undefined } = { ...words };
  return names[shape] ?? shape.replace(/-/g, ' ');
}
