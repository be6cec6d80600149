// The typesetter: boxes in, placed pages out. Pure and deterministic; lengths in pt.
export type { FacedWord, FontStore, Segment } from './fonts/fontStore.ts';
export { loadFonts } from './fonts/loadFonts.ts';
export type { FontMetrics } from './fonts/readMetrics.ts';
export type { PackedWord, WordTable } from './fonts/wordTable.ts';
