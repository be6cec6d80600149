import type { PDFPage } from 'pdf-lib';
import { addContent } from './compress.ts';

/** Draws `operators` over what the page already has, which pdf-lib closes off in a graphics state of its own. */
export function appendContent(page: PDFPage, operators: readonly string[]): void {
  page.node.normalizedEntries();
  page.node.addContentStream(addContent(page.doc, ['q', ...operators, 'Q']));
}
