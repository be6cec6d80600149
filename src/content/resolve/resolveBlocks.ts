import type { JsonObject } from '../../document/json.ts';
import type { Block, Contacts, Diagram, Inline } from '../../document/nodes.ts';
import { type Mapper, mapBlocks, mapParts } from '../mapBlocks.ts';
import { suggest } from '../nearest.ts';
import { parseText } from '../parse/parseText.ts';
import { withoutUndefined } from '../read/readConfig.ts';
import { directorySchema } from '../schema/dataSchemas.ts';
import { checkPicture } from './checkPicture.ts';
import type { ChapterDesk } from './desk.ts';
import { fillStrings } from './fillStrings.ts';
import { glossaryList } from './glossaryList.ts';
import { resolveInclude } from './resolveInclude.ts';
import { fillAlternative, resolveInlines } from './resolveInlines.ts';

/** Blocks with all that they refer to put in. */
export function resolveBlocks(blocks: readonly Block[], desk: ChapterDesk): readonly Block[] {
  const mapper: Mapper = {
    block: (block) => resolveBlock(block, mapper, desk),
    inlines: (inlines, place) => resolveInlines(inlines, { terms: place === 'text', links: true }, desk),
  };
  return mapBlocks(blocks, mapper);
}

function resolveBlock(block: Block, mapper: Mapper, desk: ChapterDesk): readonly Block[] {
  switch (block.type) {
    case 'include':
      return resolveInclude(block, desk, resolveBlocks);
    case 'glossary':
      return glossaryList(block, desk);
    case 'contacts':
      return [resolveContacts(block, desk)];
    case 'diagram':
      return [resolveDiagram(block, desk)];
    case 'figure': {
      checkPicture(block, desk);
      const filled = { ...block, alternative: fillAlternative(block, desk) };
      return [mapParts(filled, mapper)];
    }
    case 'form': {
      const fields = block.fields.map((field) => {
        const fill = (text: string) => desk.values.fill(text, field.position);
        const ends = withoutUndefined({ from: field.from && fill(field.from), to: field.to && fill(field.to) });
        return { ...field, ...ends, choices: field.choices.map(fill) };
      });
      return [mapParts({ ...block, fields }, mapper)];
    }
    default:
      return [mapParts(block, mapper)];
  }
}

const title = (inlines: readonly Inline[], desk: ChapterDesk) =>
  resolveInlines(inlines, { terms: false, links: true }, desk);

function resolveContacts(block: Contacts, desk: ChapterDesk): Contacts {
  const group = block.group ?? '';
  const file = desk.look.data('directory');
  const directory = directorySchema.safeParse(file?.value).data;
  const resolved = { ...block, title: title(block.title, desk) };
  const entries = directory && Object.hasOwn(directory, group) ? directory[group] : undefined;
  if (!file || !entries) {
    const message = file ? `data/directory.yml has no group “${group}”.` : 'There is no file data/directory.yml.';
    const advice = suggest(group, Object.keys(directory ?? {})) || `Add the group “${group}” to data/directory.yml.`;
    desk.report('error', 'unknown-contacts', block.position, message, advice);
    return resolved;
  }
  return {
    ...resolved,
    entries: entries.map((entry, index) => {
      const place = (key: string) => file.places[`${group}/${index}/${key}`] ?? { file: file.file, line: 1, column: 1 };
      const filled = Object.entries(entry).map(
        ([key, text]) => [key, text && desk.values.fill(text, place(key))] as const,
      );
      return { ...withoutUndefined({ ...entry, ...Object.fromEntries(filled) }), position: place('name') };
    }),
  };
}

function resolveDiagram(block: Diagram, desk: ChapterDesk): Diagram {
  const { diagrams } = desk.parsed.publication;
  const file = desk.look.diagram(block.name);
  const value = file?.value;
  if (!file || typeof value !== 'object' || value === null || Array.isArray(value)) {
    // A file that cannot be read has its own finding.
    const unreadable = Object.keys(desk.parsed.publication.hashes).some(
      (path) => /^data\/diagrams\/(.*)\.ya?ml$/.exec(path)?.[1] === block.name,
    );
    if (!unreadable) {
      const advice = suggest(block.name, Object.keys(diagrams)) || `Write data/diagrams/${block.name}.yml.`;
      desk.report('error', 'unknown-diagram', block.position, `There is no diagram “${block.name}”.`, advice);
    }
    return block;
  }
  const place = (key: string) => file.places[key] ?? { file: file.file, line: 1, column: 1 };
  const filled = fillStrings(value, file.places, '', place(''), desk.values) as JsonObject;
  const { kind, alt, caption, ...data } = filled;
  const written =
    typeof caption === 'string' && block.caption.length === 0
      ? parseText(caption, place('caption'), desk.findings)
      : block.caption;
  const text = (part: unknown) => (typeof part === 'string' ? part.trim() : '');
  return { ...block, kind: text(kind), alternative: text(alt), caption: title(written, desk), data };
}
