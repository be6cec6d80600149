import type { Chapter } from '../../src/document/nodes.ts';

/** Stands where a context needs a chapter and there is none: covers, contents. */
export const noChapter: Chapter = {
  id: '',
  title: [],
  lead: [],
  template: 'plain',
  numbers: '',
  front: {},
  blocks: [],
  position: { file: '', line: 1, column: 1 },
};
