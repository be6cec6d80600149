import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);
/** A toolbox's structure is some megabytes. */
const MOST_BYTES = 2 ** 28;

/**
 * What poppler reads out of a file's structure tree (`pdfinfo -struct-text`), in its order: one line for each paragraph, item
 * or cell; elements within a line do not part it.
 */
export async function heardByPoppler(path: string): Promise<string> {
  const { stdout } = await execute('pdfinfo', ['-struct-text', path], { maxBuffer: MOST_BYTES });
  let heard = '';
  for (const line of stdout.split('\n')) {
    const words = /^\s*"(.*)"$/.exec(line)?.[1];
    if (words !== undefined) heard += words;
    else if (!/\(inline\)|^\s*Object /.test(line)) heard += '\n';
  }
  return heard.replace(/\n{2,}/g, '\n');
}
