// The typesetter: boxes in, placed pages out. Pure and deterministic; lengths in pt.
export type { TypesetBlock, TypesetContext, TypesetFlow } from './context.ts';
export type { FacedWord, FontStore, Segment } from './fonts/fontStore.ts';
export { loadFonts } from './fonts/loadFonts.ts';
export type { FontMetrics } from './fonts/readMetrics.ts';
export { type PackedWord, packWord, unpackWord, type WordTable } from './fonts/wordTable.ts';
export { layBlock } from './layBlock.ts';
export { layFlow } from './layFlow.ts';
export { type CollectedSlot, collectSlots } from './slots/collectSlots.ts';
export { slotKey } from './slots/slotKey.ts';
export { type LaidLines, layText, type RunElements } from './text/layText.ts';
