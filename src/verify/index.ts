export type { ExpectedText } from './compare/missingWords.ts';
export { wordsOf } from './compare/words.ts';
export { type ReadPdf, readPdf } from './read/readPdf.ts';
export { verifyChapter, verifyFrontMatter } from './verifyChapter.ts';
export { type ExpectedFile, type ExpectedPage, verifyFile } from './verifyFile.ts';
