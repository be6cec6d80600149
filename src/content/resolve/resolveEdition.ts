import type { Finding } from '../../document/finding.ts';
import type { JsonObject } from '../../document/json.ts';
import type { Block, Chapter, Footnote } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import type { Edition, EditionDocument, PublicationConfig, Target } from '../../document/publication.ts';
import { finding } from '../finding.ts';
import type { ParsedChapter, ParsedPublication, YamlFile } from '../model.ts';
import { plainText } from '../plainText.ts';
import { filesOf } from '../read/filesOf.ts';
import { visitBlocks } from '../visitBlocks.ts';
import type { ChapterDesk, Desk } from './desk.ts';
import { fillStrings } from './fillStrings.ts';
import { makeLookups } from './lookups.ts';
import { type ResolveMemory, resolveOnce } from './memory.ts';
import { resolveBlocks } from './resolveBlocks.ts';
import { resolveInlines } from './resolveInlines.ts';
import { chosenChapters, selectBlocks } from './selectChapters.ts';
import { makeSelection } from './selection.ts';
import { makeTermIndex, type TermIndex } from './terms.ts';
import { makeValues } from './values.ts';

/** An edition’s document, and what could not be put in. */
export interface ResolveResult {
  readonly document: EditionDocument;
  readonly findings: readonly Finding[];
  /** For the next time. */
  readonly memory: ResolveMemory;
}

const CONFIG_PLACE = { file: 'publication.yml', line: 1, column: 1 };

/**
 * The chapters that an edition takes, with values, includes, references, terms and footnote numbers put in. Dead
 * references, unknown values and missing pictures are errors; the text stays. `previous`: what was resolved of the
 * edition before; what follows from the same is taken from there, as the same objects.
 */
export function resolveEdition(parsed: ParsedPublication, edition: Edition, previous?: ResolveMemory): ResolveResult {
  const { publication } = parsed;
  const findings: Finding[] = [];
  const values = makeValues(publication.data, findings, publication.hashes);
  const chosen = chosenChapters(parsed, edition);
  const readable = parsed.files.filter(({ chapters }) => chapters.length > 0).map(({ path }) => path);
  // Where there is no file, or none that can be read, that has been told.
  if (chosen.length === 0 && filesOf(edition, readable).length > 0) {
    const message = `Nothing is left for the edition “${edition.id}”.`;
    const place = placeOfEdition(edition, publication.configFile);
    findings.push(finding('error', 'no-content', place, message, 'See “only” and “except” of its files.'));
  }
  const takes = makeSelection(edition, publication.config);
  const desk: Desk = {
    parsed,
    values,
    quietValues: makeValues(publication.data, [], publication.hashes),
    takes,
    hasGlossary: chosen.some(
      (each) => mentionsGlossary(each) && holdsGlossary(selectBlocks(each.chapter.blocks, takes)),
    ),
    look: makeLookups(parsed, edition, chosen, values),
    terms: termsOf(parsed),
    again: new Map(),
    included: { blocks: 0 },
    pictures: Object.create(null),
    findings,
    report: (severity, rule, position, message, advice) => {
      findings.push(finding(severity, rule, position, message, advice));
    },
  };
  const common = JSON.stringify([edition, desk.hasGlossary]) + commonOf(parsed);
  const memory: ResolveMemory = previous?.common === common ? previous : { common, resolved: new WeakMap() };
  const chapters = chosen.map((each) => resolveOnce(each, desk, memory, (own) => resolveChapter(each, own)));
  const config = fillConfig(publication.config, desk);
  const document: EditionDocument = {
    edition,
    config,
    title: titleOf(edition, config, chapters),
    chapters,
    targets: resolveTargets(parsed, desk, memory),
    pictures: desk.pictures,
  };
  memory.document = withKept(document, memory.document);
  return { document: memory.document, findings, memory };
}

/** Where publication.yml names an edition: one of `each: file` has the id written there at its beginning. */
function placeOfEdition({ id }: Edition, { value, places }: YamlFile): Position {
  const written = (value as { readonly editions?: readonly { readonly id?: unknown }[] }).editions ?? [];
  const index = written.findIndex((each) => each.id === id || id.startsWith(`${each.id}-`));
  return places[`editions/${index}/id`] ?? CONFIG_PLACE;
}

const commons = new WeakMap<ParsedPublication, string>();

/** All that every chapter of every edition depends on. */
function commonOf(parsed: ParsedPublication): string {
  const { config, hashes } = parsed.publication;
  const common = commons.get(parsed) ?? JSON.stringify([config, hashes['publication.yml'], parsed.glossary]);
  commons.set(parsed, common);
  return common;
}

const termIndexes = new WeakMap<ParsedPublication, TermIndex>();

function termsOf(parsed: ParsedPublication): TermIndex {
  const terms = termIndexes.get(parsed) ?? makeTermIndex(parsed.glossary);
  termIndexes.set(parsed, terms);
  return terms;
}

/** The document, with the objects of the one before it wherever nothing has changed. */
function withKept(now: EditionDocument, before: EditionDocument | undefined): EditionDocument {
  if (!before) return now;
  const kept: EditionDocument = {
    edition: same(now.edition, before.edition),
    config: same(now.config, before.config),
    title: now.title,
    chapters: areSame(now.chapters, before.chapters) ? before.chapters : now.chapters,
    targets: sameTargets(now.targets, before.targets) ? before.targets : now.targets,
    pictures: same(now.pictures, before.pictures),
  };
  return areSame(Object.values(kept), Object.values(before)) ? before : kept;
}

function sameTargets(now: EditionDocument['targets'], before: EditionDocument['targets']): boolean {
  const ids = Object.keys(now);
  const idsBefore = Object.keys(before);
  return (
    ids.length === idsBefore.length && ids.every((id, index) => id === idsBefore[index] && isEqual(now[id], before[id]))
  );
}

const isEqual = (now: unknown, before: unknown): boolean =>
  now === before || JSON.stringify(now) === JSON.stringify(before);
const same = <T>(now: T, before: T): T => (isEqual(now, before) ? before : now);
const areSame = (now: readonly unknown[], before: readonly unknown[]): boolean =>
  now.length === before.length && now.every((part, index) => part === before[index]);

function resolveChapter({ chapter, file }: ParsedChapter, common: Desk): Chapter {
  const taken = selectBlocks(chapter.blocks, common.takes);
  const desk: ChapterDesk = {
    ...common,
    usedTerms: holdsGlossary(taken) ? undefined : new Set(),
    noteNumbers: new Map(),
    including: [],
  };
  const place = { terms: false, links: true };
  const title = resolveInlines(chapter.title, { ...place, links: false }, desk);
  const lead = resolveInlines(chapter.lead, place, desk);
  const blocks = resolveBlocks(taken, desk);
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
    const note = desk.look.note(key);
    if (note)
      notes.push({ label: note.label, number, position: note.position, blocks: resolveBlocks(note.blocks, desk) });
  }
  return notes;
}

/** Words of publication.yml with their values put in. Where editions are made of files, their places are not those written. */
function fillConfig(config: PublicationConfig, desk: Desk): PublicationConfig {
  const { places: written } = desk.parsed.publication.configFile;
  const title = written.shortTitle ?? written.title;
  const places = title ? { ...written, shortTitle: title } : written;
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

function resolveTargets(
  parsed: ParsedPublication,
  desk: Desk,
  memory: ResolveMemory,
): { readonly [id: string]: Target } {
  const quiet = (own: Desk): ChapterDesk => ({ ...own, usedTerms: undefined, noteNumbers: new Map(), including: [] });
  const targets: { [id: string]: Target } = Object.create(null);
  for (const target of Object.values(parsed.targets)) {
    const plain = target.title.every((inline) => inline.type === 'text');
    targets[target.id] = plain
      ? target
      : resolveOnce(target, desk, memory, (own) => ({
          ...target,
          title: resolveInlines(target.title, { terms: false, links: false }, quiet(own)),
        }));
  }
  return targets;
}

const mentions = new WeakMap<ParsedChapter, boolean>();

/** Whether any edition may find the glossary in a chapter. */
function mentionsGlossary(parsed: ParsedChapter): boolean {
  const found = mentions.get(parsed) ?? holdsGlossary(parsed.chapter.blocks);
  mentions.set(parsed, found);
  return found;
}

function holdsGlossary(blocks: readonly Block[]): boolean {
  let found = false;
  visitBlocks(blocks, (block) => {
    found ||= block.type === 'glossary';
  });
  return found;
}
