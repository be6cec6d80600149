import { run } from './files.ts';

/**
 * What poppler reads out of a file's structure tree (`pdfinfo -struct-text`), in its order: one line for each paragraph, item
 * or cell; elements within a line do not part it.
 */
export function heardByPoppler(path: string): string {
  let heard = '';
  for (const line of run('pdfinfo', '-struct-text', path).split('\n')) {
    const words = /^\s*"(.*)"$/.exec(line)?.[1];
    if (words !== undefined) heard += words;
    else if (!/\(inline\)|^\s*Object /.test(line)) heard += '\n';
  }
  return heard.replace(/\n{2,}/g, '\n');
}
