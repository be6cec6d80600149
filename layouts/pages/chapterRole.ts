import type { Role } from '../../src/document/boxes.ts';
import type { Chapter } from '../../src/document/nodes.ts';

const partTemplates = ['tool', 'leaflet', 'sheet', 'card'];

/** Element that holds a chapter: a tool is a part of its own, a chapter a section. */
export function chapterRole(chapter: Chapter): Role {
  return { type: partTemplates.includes(chapter.template) ? 'Part' : 'Sect' };
}
