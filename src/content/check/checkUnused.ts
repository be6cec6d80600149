import type { Finding } from '../../document/finding.ts';
import type { Json } from '../../document/json.ts';
import { finding } from '../finding.ts';
import type { ParsedPublication, YamlFile } from '../model.ts';
import { visitBlocks } from '../visitBlocks.ts';

/** Data files that are printed whole, or in groups. */
const WHOLE = new Set(['glossary', 'directory']);

/** Values, pictures and diagrams that nothing names. */
export function checkUnused(parsed: ParsedPublication): readonly Finding[] {
  return [...unusedValues(parsed), ...unusedPictures(parsed), ...unusedDiagrams(parsed)];
}

function unusedValues({ publication }: ParsedPublication): readonly Finding[] {
  const yaml = [publication.configFile, ...Object.values(publication.data), ...Object.values(publication.diagrams)];
  const texts = [...publication.files.map((file) => file.text), ...yaml.flatMap((file) => strings(file.value))];
  const named = new Set(
    texts.flatMap((text) => [...text.matchAll(/\{\{([^{}\n]+)\}\}/g)].map((match) => (match[1] ?? '').trim())),
  );
  return Object.entries(publication.data).flatMap(([name, file]) =>
    WHOLE.has(name)
      ? []
      : leaves(file, file.value, '')
          .filter(({ path }) => !named.has(`${name}.${path.replaceAll('/', '.')}`))
          .map(({ path, position }) =>
            finding(
              'warning',
              'unused-value',
              position,
              `Nothing uses the value “${name}.${path.replaceAll('/', '.')}”.`,
              'Use it, or take it away.',
            ),
          ),
  );
}

function unusedPictures({ publication, chapters, files }: ParsedPublication): readonly Finding[] {
  const used = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { src } = value as { readonly src?: unknown };
    if (typeof src === 'string') used.add(src);
    for (const part of Object.values(value)) look(part);
  };
  for (const { chapter } of chapters) look(chapter.blocks);
  for (const file of files) look(file.notes);
  const names = [...Object.values(publication.diagrams), ...Object.values(publication.data)].flatMap((file) =>
    strings(file.value),
  );
  for (const { chapter } of chapters) names.push(...strings(chapter.front));
  return Object.keys(publication.pictures)
    .filter((path) => !used.has(path) && !names.some((name) => name.endsWith(path)))
    .map((path) =>
      finding(
        'warning',
        'unused-picture',
        { file: path, line: 1, column: 1 },
        'Nothing shows this picture.',
        'Use it, or delete it.',
      ),
    );
}

function unusedDiagrams({ publication, chapters }: ParsedPublication): readonly Finding[] {
  const used = new Set<string>();
  for (const { chapter } of chapters) {
    visitBlocks(chapter.blocks, (block) => {
      if (block.type === 'diagram') used.add(block.name);
    });
  }
  return Object.entries(publication.diagrams)
    .filter(([name]) => !used.has(name))
    .map(([name, file]) =>
      finding(
        'warning',
        'unused-diagram',
        { file: file.file, line: 1, column: 1 },
        'Nothing shows this diagram.',
        `Write ::diagram{name=${name}} where it belongs.`,
      ),
    );
}

function leaves(
  file: YamlFile,
  value: Json,
  path: string,
): readonly { path: string; position: YamlFile['places'][string] }[] {
  if (typeof value !== 'object' || value === null) {
    return [
      { path, position: file.places[`${path}@key`] ?? file.places[path] ?? { file: file.file, line: 1, column: 1 } },
    ];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(file, inner as Json, path === '' ? key : `${path}/${key}`),
  );
}

function strings(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((part) => strings(part as Json))
    : [];
}
