import type { Block } from '../../document/nodes.ts';
import type { Edition, Picture, Target } from '../../document/publication.ts';
import type { NoteDefinition, ParsedChapter, ParsedPublication, YamlFile } from '../model.ts';
import { visitBlocks } from '../visitBlocks.ts';
import { type Elsewhere, makeElsewhere } from './elsewhere.ts';
import { noteKey } from './noteKey.ts';
import { presentIds } from './presentIds.ts';
import type { Values } from './values.ts';

/** What a chapter may ask of the rest of its publication. Equal publications give equal answers. */
export interface Lookups {
  target(id: string): Target | undefined;
  /** A named block of the whole publication, for includes. */
  block(name: string): Block | undefined;
  /** A footnote, by *noteKey*. */
  note(key: string): NoteDefinition | undefined;
  picture(src: string): Picture | undefined;
  data(name: string): YamlFile | undefined;
  diagram(name: string): YamlFile | undefined;
  /** Whether a name stands in this edition. */
  isPresent(id: string): boolean;
  /** The edition that holds a name which this one does not. */
  elsewhere(id: string): Elsewhere | undefined;
}

/** `chosen`: the chapters that the edition takes. */
export function makeLookups(
  parsed: ParsedPublication,
  edition: Edition,
  chosen: readonly ParsedChapter[],
  values: Values,
): Lookups {
  const { data, diagrams, pictures } = parsed.publication;
  const { blocks, notes } = namesOf(parsed);
  const own = chosen.map((chapter) => presentIds(chapter, edition, parsed.publication.config));
  return {
    target: (id) => parsed.targets[id],
    block: (name) => blocks.get(name),
    note: (key) => notes.get(key),
    picture: (src) => pictures[src],
    data: (name) => (Object.hasOwn(data, name) ? data[name] : undefined),
    diagram: (name) => (Object.hasOwn(diagrams, name) ? diagrams[name] : undefined),
    isPresent: (id) => own.some((ids) => ids.has(id)),
    elsewhere: makeElsewhere(parsed, edition, values),
  };
}

interface Names {
  readonly blocks: ReadonlyMap<string, Block>;
  readonly notes: ReadonlyMap<string, NoteDefinition>;
}
const known = new WeakMap<ParsedPublication, Names>();

/** Named blocks and footnotes of a publication: the same for all its editions. */
export function namesOf(parsed: ParsedPublication): Names {
  const names = known.get(parsed) ?? { blocks: namedBlocks(parsed.chapters), notes: notesOf(parsed) };
  known.set(parsed, names);
  return names;
}

function namedBlocks(chapters: readonly ParsedChapter[]): ReadonlyMap<string, Block> {
  const named = new Map<string, Block>();
  for (const { chapter } of chapters) {
    visitBlocks(chapter.blocks, (block) => {
      if (block.id !== undefined && block.type !== 'heading' && !named.has(block.id)) named.set(block.id, block);
    });
  }
  return named;
}

function notesOf(parsed: ParsedPublication): ReadonlyMap<string, NoteDefinition> {
  const notes = parsed.files.flatMap((file) =>
    file.notes.map((note) => [noteKey(file.path, note.label), note] as const),
  );
  return new Map(notes);
}
