import type { Finding } from '../../document/finding.ts';
import type { PrintInput } from '../../document/print-settings.ts';
import type { Edition } from '../../document/publication.ts';
import { finding } from '../finding.ts';
import type { YamlFile } from '../model.ts';
import { suggest } from '../nearest.ts';
import { placeOf } from '../schema/explainIssues.ts';
import { filesOf } from './filesOf.ts';
import { idOfFile } from './idOfFile.ts';
import type { WrittenEdition } from './readConfig.ts';

/** Ends of the names of print files. */
const PRINT_FILES = ['print', 'booklet', 'cover', 'gang', 'office', 'proof'];
const LARGE_PRINT = 'large-print';
/** pt; what STANDARDS.md calls clear print, and the usual size of large print (RNIB). */
const CLEAR_PRINT_SIZE = 12;
const LARGE_PRINT_SIZE = 18;

/**
 * The editions that are built: `each: file` gives one for each file of the folder, sizes and the ordinary edition of
 * each large-print edition are filled in. Repeated ids, unknown layouts and empty contents are errors.
 */
export function expandEditions(
  written: readonly WrittenEdition[],
  paths: readonly string[],
  config: YamlFile,
  layouts: readonly string[] | undefined,
  print?: PrintInput,
): { readonly editions: readonly Edition[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const editions: Edition[] = [];
  written.forEach((edition, index) => {
    const at = (key: string) => placeOf(config, ['editions', `${index}`, key], false);
    if (layouts && !layouts.includes(edition.layout)) {
      findings.push(
        finding(
          'error',
          'unknown-layout',
          at('layout'),
          `There is no layout “${edition.layout}”.`,
          suggest(edition.layout, layouts),
        ),
      );
    }
    const content = cleanPath(edition.content);
    if (content === undefined) {
      findings.push(
        finding(
          'error',
          'content-outside',
          at('content'),
          `“${edition.content}” is not in the publication’s folder.`,
          'Put the files there, and name their folder as it is seen from publication.yml.',
        ),
      );
      return;
    }
    const files = filesOf({ content }, paths);
    if (files.length === 0) {
      const known = new Set(
        paths
          .filter((path) => path.endsWith('.md'))
          .flatMap((path) => [path.split('/').slice(0, -1).join('/') || path]),
      );
      const isFolder = paths.some((path) => path.startsWith(`${content}/`));
      const message = isFolder
        ? `The folder “${content}” has no Markdown file.`
        : paths.includes(content)
          ? `“${content}” is no Markdown file.`
          : `There is no folder or file “${edition.content}”.`;
      findings.push(finding('error', 'no-content', at('content'), message, suggest(content, known)));
    }
    for (const expanded of expand(edition, content, files)) {
      if (editions.some((other) => other.id === expanded.id)) {
        findings.push(
          finding(
            'error',
            'repeated-edition',
            at('id'),
            `There are two editions with the id “${expanded.id}”.`,
            'Give one of them another id.',
          ),
        );
      } else editions.push(expanded);
    }
  });
  for (const [index, edition] of written.entries()) {
    if (
      edition.ordinary !== undefined &&
      !editions.some((other) => other.id === edition.ordinary && other.id !== edition.id)
    ) {
      const place = placeOf(config, ['editions', `${index}`, 'ordinary'], false);
      const known = editions.map((other) => other.id).filter((id) => id !== edition.id);
      findings.push(
        finding(
          'error',
          'unknown-edition',
          place,
          edition.ordinary === edition.id
            ? 'An edition cannot be its own ordinary edition.'
            : `There is no edition “${edition.ordinary}”.`,
          suggest(edition.ordinary, known),
        ),
      );
    }
  }
  for (const [index, { id }] of written.entries()) {
    const other = editions.find((edition) => PRINT_FILES.some((purpose) => id === `${edition.id}-${purpose}`));
    if (!other || !(other.print ?? print)) continue;
    findings.push(
      finding(
        'error',
        'repeated-edition',
        placeOf(config, ['editions', `${index}`, 'id'], false),
        `“${id}.pdf” is the name of a print file of the edition “${other.id}”.`,
        'Give this edition another id.',
      ),
    );
  }
  return { editions: editions.map((edition) => withOrdinary(edition, editions)), findings };
}

function expand(written: WrittenEdition, content: string, files: readonly string[]): readonly Edition[] {
  const base = {
    layout: written.layout,
    content,
    textSize: written.textSize ?? (written.layout === LARGE_PRINT ? LARGE_PRINT_SIZE : CLEAR_PRINT_SIZE),
    ground: written.ground,
    ...(written.title === undefined ? {} : { title: written.title }),
    ...(written.ordinary === undefined ? {} : { ordinary: written.ordinary }),
    ...(written.print === undefined ? {} : { print: written.print }),
  };
  if (written.each === undefined) return [{ id: written.id, ...base }];
  return files.map((file) => ({ id: `${written.id}-${idOfFile(file)}`, ...base, file }));
}

function withOrdinary(edition: Edition, editions: readonly Edition[]): Edition {
  if (edition.layout !== LARGE_PRINT || edition.ordinary !== undefined) return edition;
  const ordinary = editions.find(
    (other) => other.layout !== LARGE_PRINT && other.content === edition.content && other.file === edition.file,
  );
  return ordinary ? { ...edition, ordinary: ordinary.id } : edition;
}

/** `./guide/` → `guide`; nothing for a path that leads out of the folder. */
function cleanPath(path: string): string | undefined {
  const parts = path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  if (path.startsWith('/') || parts.includes('..') || /^[A-Za-z]:/.test(path)) return undefined;
  return parts.join('/') || '.';
}
