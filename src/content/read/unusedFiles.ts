import type { Finding } from '../../document/finding.ts';
import type { Edition } from '../../document/publication.ts';
import { finding } from '../finding.ts';
import { CONFIG, DATA, DIAGRAM, MARKDOWN, PICTURE_FILE, PROFILE, SIGNOFF, WORDS } from './fileKinds.ts';

/** Notes for those who work on the publication: a README anywhere; beside publication.yml any name in capitals. */
const NOTE = /(?:^|\/)readme(?:\.[a-z]+)?$|^[A-Z][A-Z0-9 _-]*(?:\.[a-z]+)?$/;

/**
 * Files that nothing will print: Markdown that no edition takes, and files of other kinds that lie among content or data
 * as if they were read. What else lies in the folder is nobody's concern. Pictures are looked at where they are used.
 */
export function unusedFiles(
  paths: readonly string[],
  taken: readonly string[],
  editions: readonly Pick<Edition, 'content'>[],
): readonly Finding[] {
  const used = new Set([...taken, CONFIG, WORDS, SIGNOFF]);
  const folders = new Set(['data', 'data/diagrams', ...editions.map(({ content }) => content)]);
  return paths.flatMap((path) => {
    const isRead = used.has(path) || [DATA, DIAGRAM, PICTURE_FILE, PROFILE].some((kind) => kind.test(path));
    if (isRead || NOTE.test(path) || /(?:^|\/)readme\.md$/i.test(path)) return [];
    const folder = path.split('/').slice(0, -1).join('/');
    const start = { file: path, line: 1, column: 1 };
    if (MARKDOWN.test(path)) return [unusedMarkdown(path, folders.has(folder))];
    if (!folders.has(folder)) return [];
    const advice = folder.startsWith('data')
      ? 'Data are YAML files: give it the ending .yml, or take it away.'
      : 'Text is Markdown with the ending .md, pictures are PNG, JPEG or SVG: save it as one of these, or take it away.';
    return [finding('warning', 'unused-file', start, 'The press does not read files of this kind.', advice)];
  });
}

function unusedMarkdown(path: string, isAmongContent: boolean): Finding {
  const advice = isAmongContent
    ? 'Name it or its folder as the content of an edition, or delete it.'
    : 'Move it into a folder that an edition names as its content, or delete it.';
  return finding('warning', 'unused-file', { file: path, line: 1, column: 1 }, 'No edition takes this file.', advice);
}
