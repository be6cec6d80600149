import type { Block, DefinitionEntry, Glossary, Inline } from '../../document/nodes.ts';
import type { ChapterDesk } from './desk.ts';
import { resolveInlines } from './resolveInlines.ts';

/** All of `data/glossary.yml` as a definition list: what an abbreviation stands for comes before its definition. */
export function glossaryList(block: Glossary, desk: ChapterDesk): readonly Block[] {
  const { glossary } = desk.parsed;
  const { data, hashes } = desk.parsed.publication;
  const isRead = (path: string): boolean => hashes[path] !== undefined;
  const file = data.glossary;
  // A file that cannot be read, or is no list, has its own finding.
  if (file ? !Array.isArray(file.value) : isRead('data/glossary.yml') || isRead('data/glossary.yaml')) return [];
  if (glossary.length === 0) {
    desk.report(
      'error',
      'no-glossary',
      block.position,
      'There are no terms to print.',
      'Write them into data/glossary.yml: a list of term and definition.',
    );
    return [];
  }
  const entries = glossary.map(({ id, term, expansion, definition, position }): DefinitionEntry => {
    const words: readonly Inline[] = resolveInlines(definition, { terms: false, links: true }, desk);
    const full = desk.values.fill(expansion ?? '', position);
    const stop = /[.!?]$/.test(full) ? ' ' : '. ';
    const before: readonly Inline[] =
      full === ''
        ? []
        : [
            { type: 'strong', position, children: [{ type: 'text', value: full, position }] },
            { type: 'text', value: stop, position },
          ];
    return {
      id,
      position,
      term: [{ type: 'text', value: desk.values.fill(term, position), position }],
      blocks: [{ type: 'paragraph', position, children: [...before, ...words] }],
    };
  });
  const { id, position } = block;
  return [{ type: 'definitionList', entries, position, ...(id === undefined ? {} : { id }) }];
}
