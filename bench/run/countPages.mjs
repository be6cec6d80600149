import { readFileSync, statSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';

/** Pages and bytes of built files together. */
export async function countPages(paths) {
  let pages = 0;
  let bytes = 0;
  for (const path of paths) {
    pages += (await PDFDocument.load(readFileSync(path), { updateMetadata: false })).getPageCount();
    bytes += statSync(path).size;
  }
  return { pages, bytes };
}
