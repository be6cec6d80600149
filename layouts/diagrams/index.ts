// Diagrams drawn from an author's data: as plates, as native boxes for large print, and in words.
export type { DiagramContext } from './context.ts';
export { diagramInLargePrint } from './diagramInLargePrint.ts';
export { diagramInWords } from './diagramInWords.ts';
export { diagramPlates } from './diagramPlates.ts';
export { plateSuits } from './plateSuits.ts';
export { plateProps } from './plates/plateProps.ts';
