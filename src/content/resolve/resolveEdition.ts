import type { Finding } from '../../document/finding.ts';
import type { JsonObject } from '../../document/json.ts';
import type { Block, Chapter, Footnote } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import type { Edition, EditionDocument, PublicationConfig, Target } from '../../document/publication.ts';
import { finding } from '../finding.ts';
import type { NoteDefinition, ParsedChapter, ParsedPublication, YamlFile } from '../model.ts';
import { plainText } from '../plainText.ts';
import { filesOf } from '../read/filesOf.ts';
import { visitBlocks } from '../visitBlocks.ts';
import { type ChapterDesk, type Desk, noteKey } from './desk.ts';
import { makeElsewhere } from './elsewhere.ts';
import { fillStrings } from './fillStrings.ts';
import { idsOf } from './idsOf.ts';
import { resolveBlocks } from './resolveBlocks.ts';
import { resolveInlines } from './resolveInlines.ts';
import { selectChapters } from './selectChapters.ts';
import { makeSelection } from './selection.ts';
import { makeTermIndex } from './terms.ts';
import { makeValues } from './values.ts';

export interface ResolveResult {
  readonly document: EditionDocument;
  readonly findings: readonly Finding[];
}

const CONFIG_PLACE = { file: 'publication.yml', line: 1, column: 1 };

/**
 * The chapters that an edition takes, with values, includes, references, terms and footnote numbers put in. Dead
 * references, unknown values and missing pictures are errors; the text stays.
 */
export function resolveEdition(parsed: ParsedPublication, edition: Edition): ResolveResult {
  const { publication } = parsed;
  const findings: Finding[] = [];
  const values = makeValues(publication.data, findings, publication.hashes);
  const chosen = selectChapters(parsed, edition);
  const readable = parsed.files.filter(({ chapters }) => chapters.length > 0).map(({ path }) => path);
  // Where there is no file, or none that can be read, that has been told.
  if (chosen.length === 0 && filesOf(edition, readable).length > 0) {
    const message = `Nothing is left for the edition “${edition.id}”.`;
    const place = placeOfEdition(edition, publication.configFile);
    findings.push(finding('error', 'no-content', place, message, 'See “only” and “except” of its files.'));
  }
  const desk: Desk = {
    parsed,
    values,
    takes: makeSelection(edition, publication.config),
    present: idsOf(chosen.map(({ chapter }) => chapter)),
    elsewhere: makeElsewhere(parsed, edition, values),
    terms: makeTermIndex(parsed.glossary),
    hasGlossary: chosen.some(({ chapter }) => holdsGlossary(chapter.blocks)),
    named: namedBlocks(parsed.chapters),
    again: new Map(),
    included: { blocks: 0 },
    notes: notesOf(parsed),
    pictures: Object.create(null),
    findings,
    report: (severity, rule, position, message, advice) => {
      findings.push(finding(severity, rule, position, message, advice));
    },
  };
  const chapters = chosen.map((each) => resolveChapter(each, desk));
  const config = fillConfig(publication.config, desk);
  const document: EditionDocument = {
    edition,
    config,
    title: titleOf(edition, config, chapters),
    chapters,
    targets: resolveTargets(parsed, desk),
    pictures: desk.pictures,
  };
  return { document, findings };
}

/** Where publication.yml names an edition: one of `each: file` has the id written there at its beginning. */
function placeOfEdition({ id }: Edition, { value, places }: YamlFile): Position {
  const written = (value as { readonly editions?: readonly { readonly id?: unknown }[] }).editions ?? [];
  const index = written.findIndex((each) => each.id === id || id.startsWith(`${each.id}-`));
  return places[`editions/${index}/id`] ?? CONFIG_PLACE;
}

function resolveChapter({ chapter, file }: ParsedChapter, common: Desk): Chapter {
  const desk: ChapterDesk = {
    ...common,
    usedTerms: holdsGlossary(chapter.blocks) ? undefined : new Set(),
    noteNumbers: new Map(),
    including: [],
  };
  const place = { terms: false, links: true };
  const title = resolveInlines(chapter.title, { ...place, links: false }, desk);
  const lead = resolveInlines(chapter.lead, place, desk);
  const blocks = resolveBlocks(chapter.blocks, desk);
  const notes = resolveNotes(desk);
  const [first] = notes;
  const places = desk.parsed.files.find((parsed) => parsed.path === file)?.front.places ?? {};
  const front = fillStrings(chapter.front, places, '', chapter.position, desk.values) as JsonObject;
  return {
    ...chapter,
    title,
    lead,
    front,
    blocks: first ? [...blocks, { type: 'footnotes', position: first.position, notes }] : blocks,
  };
}

/** Footnotes in the order of their numbers. A note may itself refer to others, which then follow. */
function resolveNotes(desk: ChapterDesk): readonly Footnote[] {
  const notes: Footnote[] = [];
  // Grows while it is gone through.
  for (const [key, number] of desk.noteNumbers) {
    const note = desk.notes.get(key);
    if (note)
      notes.push({ label: note.label, number, position: note.position, blocks: resolveBlocks(note.blocks, desk) });
  }
  return notes;
}

/** Words of publication.yml with their values put in. Where editions are made of files, their places are not those written. */
function fillConfig(config: PublicationConfig, desk: Desk): PublicationConfig {
  const { places } = desk.parsed.publication.configFile;
  // Plain data in, the same shape out.
  const words = config as unknown as JsonObject;
  return fillStrings(words, places, '', CONFIG_PLACE, desk.values) as unknown as PublicationConfig;
}

/** The edition's own title, else that of the edition it repeats, else that of its one file, else the publication's. */
function titleOf(edition: Edition, config: PublicationConfig, chapters: readonly Chapter[]): string {
  const titled = (id: string | undefined) => config.editions.find((other) => other.id === id)?.title;
  const own = titled(edition.id) ?? titled(edition.ordinary);
  if (own !== undefined) return own;
  const [first] = chapters;
  return edition.file !== undefined && first ? plainText(first.title) : config.title;
}

function resolveTargets(parsed: ParsedPublication, desk: Desk): { readonly [id: string]: Target } {
  const quiet: ChapterDesk = { ...desk, usedTerms: undefined, noteNumbers: new Map(), including: [] };
  const targets: { [id: string]: Target } = Object.create(null);
  for (const target of Object.values(parsed.targets)) {
    const plain = target.title.every((inline) => inline.type === 'text');
    targets[target.id] = plain
      ? target
      : { ...target, title: resolveInlines(target.title, { terms: false, links: false }, quiet) };
  }
  return targets;
}

function holdsGlossary(blocks: readonly Block[]): boolean {
  let found = false;
  visitBlocks(blocks, (block) => {
    found ||= block.type === 'glossary';
  });
  return found;
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
