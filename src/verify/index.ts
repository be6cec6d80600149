// Verify: what was built, read back by another program and held against what was meant.
export { wordsOf } from './compare/words.ts';
export { findSource } from './document/findSource.ts';
export type { ExpectedFile, ExpectedLink, ExpectedPage, ExpectedText, TextRules } from './expected.ts';
export { fault } from './fault.ts';
export type { Area } from './read/area.ts';
export { type ReadPdf, readPdf } from './read/readPdf.ts';
export { type SetLine, verifyChapter, verifyFrontMatter } from './verifyChapter.ts';
export { verifyFile } from './verifyFile.ts';
