// The room of the steps read, parse, resolve and check. All but *read* is pure.
export { checkEdition } from './check/checkEdition.ts';
export { checkPublication } from './check/checkPublication.ts';
export { checkWriting, WRITING_RULES } from './check/checkWriting.ts';
export { mergeFindings } from './check/mergeFindings.ts';
export { placesOfCharacter } from './check/placesOfCharacter.ts';
export { type PartState, signedOff } from './check/signedOff.ts';
export type { ParsedPublication, Publication, SignOff, SourceFile } from './model.ts';
export { type ParseResult, parsePublication } from './parse/parsePublication.ts';
export type { ReadMemory } from './read/readMemory.ts';
export type { ReadOptions } from './read/readOptions.ts';
export { type ReadResult, readPublication } from './read/readPublication.ts';
export { distinctEditions } from './resolve/distinctEditions.ts';
export type { ResolveMemory } from './resolve/memory.ts';
export { type ResolveResult, resolveEdition } from './resolve/resolveEdition.ts';
