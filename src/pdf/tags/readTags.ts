import type { Finding } from '../../document/finding.ts';
import { type ObjectMemory, openPdf } from '../read/openPdf.ts';
import { checkFile } from './checkFile.ts';
import { checkTags } from './checkTags.ts';
import type { Complain } from './complain.ts';
import { type ContentMemory, readPages } from './readPages.ts';
import { readStructure } from './readStructure.ts';
import type { TagElement } from './tagTree.ts';

/** What was read of files before this one. */
export interface TagMemory {
  readonly contents: ContentMemory;
  readonly objects: ObjectMemory;
}
/** What a tagged file says of itself, read back. */
export interface ReadTags {
  readonly elements: readonly TagElement[];
  /** Errors; position.line is the page, from 1. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a built file's tags and checks them without Java: every piece of marked content once in the structure tree and
 * once in the ParentTree, nothing painted untagged, figures with content and alternative text, links with their annotation,
 * headings in sequence, lists and tables regular, title, language and conformance stated. `name` stands in the findings'
 * positions; `memory` keeps what pages say and streams hold from one call to the next. Throws when the bytes are no PDF.
 */
export function readTags(bytes: Uint8Array, name: string, memory?: TagMemory): ReadTags {
  const findings: Finding[] = [];
  const complain: Complain = (rule, page, message) =>
    findings.push({ severity: 'error', rule, position: { file: name, line: page + 1, column: 1 }, message });
  const pdf = openPdf(bytes, memory?.objects);
  const pages = readPages(pdf, memory?.contents);
  const elements = readStructure(pdf, pages, complain);
  for (const [page, { content }] of pages.entries()) {
    if (content.untagged > 0)
      complain('tags-untagged', page, `${content.untagged} paintings are neither tagged nor artifacts`);
    for (const problem of content.problems) complain('tags-content', page, problem);
  }
  checkTags(elements, complain);
  checkFile(pdf, pages, complain);
  return { elements, findings };
}
