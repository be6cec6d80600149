import type { Finding } from '../../document/finding.ts';
import type { Position } from '../../document/position.ts';
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
/** pt: clear print, and the usual size of large print (UKAAF, RNIB). */
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
  const placeIn = (index: number) => (key: string) => placeOf(config, ['editions', `${index}`, key], false);
  for (const [index, edition] of written.entries()) {
    const at = placeIn(index);
    findings.push(...unknownLayout(edition, layouts, at));
    const content = cleanPath(edition.content);
    if (content === undefined) {
      findings.push(outside(edition, at));
      continue;
    }
    const files = filesOf({ content }, paths);
    if (files.length === 0) findings.push(noContent(edition, content, paths, at));
    for (const expanded of expand(edition, content, files))
      if (editions.some((other) => other.id === expanded.id)) findings.push(repeated(expanded.id, at));
      else editions.push(expanded);
  }
  for (const [index, edition] of written.entries())
    findings.push(...unknownOrdinary(edition, editions, placeIn(index)));
  for (const [index, edition] of written.entries())
    findings.push(...namedAsPrintFile(edition, editions, print, placeIn(index)));
  return { editions: editions.map((edition) => withOrdinary(edition, editions)), findings };
}

/** Place of a key of the edition in publication.yml. */
type PlaceIn = (key: string) => Position;

function unknownLayout(
  { layout }: WrittenEdition,
  layouts: readonly string[] | undefined,
  at: PlaceIn,
): readonly Finding[] {
  if (!layouts || layouts.includes(layout)) return [];
  const message = `There is no layout “${layout}”.`;
  return [finding('error', 'unknown-layout', at('layout'), message, suggest(layout, layouts))];
}

function outside({ content }: WrittenEdition, at: PlaceIn): Finding {
  const message = `“${content}” is not in the publication’s folder.`;
  const advice = 'Put the files there, and name their folder as it is seen from publication.yml.';
  return finding('error', 'content-outside', at('content'), message, advice);
}

function noContent(edition: WrittenEdition, content: string, paths: readonly string[], at: PlaceIn): Finding {
  const texts = paths.filter((path) => path.endsWith('.md'));
  const known = new Set(texts.map((path) => path.split('/').slice(0, -1).join('/') || path));
  const isFolder = paths.some((path) => path.startsWith(`${content}/`));
  const message = isFolder
    ? `The folder “${content}” has no Markdown file.`
    : paths.includes(content)
      ? `“${content}” is no Markdown file.`
      : `There is no folder or file “${edition.content}”.`;
  return finding('error', 'no-content', at('content'), message, suggest(content, known));
}

function repeated(id: string, at: PlaceIn): Finding {
  const message = `There are two editions with the id “${id}”.`;
  return finding('error', 'repeated-edition', at('id'), message, 'Give one of them another id.');
}

function unknownOrdinary(
  { id, ordinary }: WrittenEdition,
  editions: readonly Edition[],
  at: PlaceIn,
): readonly Finding[] {
  if (ordinary === undefined) return [];
  const others = editions.map((other) => other.id).filter((other) => other !== id);
  if (others.includes(ordinary)) return [];
  const message =
    ordinary === id ? 'An edition cannot be its own ordinary edition.' : `There is no edition “${ordinary}”.`;
  return [finding('error', 'unknown-edition', at('ordinary'), message, suggest(ordinary, others))];
}

function namedAsPrintFile(
  { id }: WrittenEdition,
  editions: readonly Edition[],
  print: PrintInput | undefined,
  at: PlaceIn,
): readonly Finding[] {
  const other = editions.find((edition) => PRINT_FILES.some((purpose) => id === `${edition.id}-${purpose}`));
  if (!other || !(other.print ?? print)) return [];
  const message = `“${id}.pdf” is the name of a print file of the edition “${other.id}”.`;
  return [finding('error', 'repeated-edition', at('id'), message, 'Give this edition another id.')];
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
