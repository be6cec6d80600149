import type { Finding } from '../../document/finding.ts';
import type { Inline } from '../../document/nodes.ts';
import type { ParsedFile, ParsedPublication, Publication } from '../model.ts';
import { filesOf } from '../read/filesOf.ts';
import { keepChapters } from './keepChapters.ts';
import { listTargets } from './listTargets.ts';
import { nameChapters } from './nameChapters.ts';
import { numberChapters } from './numberChapters.ts';
import { parseFile } from './parseFile.ts';
import { parseGlossary } from './parseGlossary.ts';
import { parseText } from './parseText.ts';

/** A publication parsed, and what is wrong with its syntax. */
export interface ParseResult {
  readonly parsed: ParsedPublication;
  readonly findings: readonly Finding[];
}

/**
 * All files of a publication as one document model: chapters with ids that are unique over the publication, and
 * numbers that are the same in every edition. Files that `previous` has parsed already and that have not changed are
 * taken from there, as the same objects.
 */
export function parsePublication(publication: Publication, previous?: ParsedPublication): ParseResult {
  const known = new Map(previous?.files.map((file) => [file.path, file]));
  const files = publication.files.map((source): ParsedFile => {
    const before = known.get(source.path);
    return before?.hash === source.hash ? before : parseFile(source);
  });
  const findings: Finding[] = files.flatMap((file) => file.findings);
  const glossary = parseGlossary(publication.data.glossary, findings);
  const flags: { [name: string]: readonly Inline[] } = Object.create(null);
  for (const [name, words] of Object.entries(publication.config.flags)) {
    const place = publication.configFile.places[`flags/${name}`] ?? { file: 'publication.yml', line: 1, column: 1 };
    flags[name] = parseText(words, place, findings);
  }
  const named = nameChapters(files, publication.config.title, glossary);
  findings.push(...named.findings);
  const numbered = numberChapters(named.chapters, files, contentsOf(publication));
  const chapters = keepChapters(numbered, files, previous);
  return {
    parsed: {
      publication,
      files,
      chapters,
      targets: listTargets(chapters),
      glossary: named.glossary,
      flags,
    },
    findings,
  };
}

/** Paths of the files that are numbered together: those of one folder, or one file that is an edition's content. */
function contentsOf({ config, files }: Publication): readonly (readonly string[])[] {
  const paths = files.map((file) => file.path);
  const contents = new Set(config.editions.map((edition) => edition.content));
  return [...contents].map((content) => filesOf({ content }, paths));
}
