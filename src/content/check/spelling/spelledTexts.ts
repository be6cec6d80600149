import type { Json } from '../../../document/json.ts';
import type { Inline } from '../../../document/nodes.ts';
import type { Position } from '../../../document/position.ts';
import type { ParsedPublication, Places, YamlFile } from '../../model.ts';
import { visitBlocks } from '../../visitBlocks.ts';
import { locate } from '../locate.ts';
import { runOf, type TextRun } from '../textRuns.ts';

/** A text whose words are looked up, and where a word that begins at `offset` of it stands. */
export interface SpelledText {
  readonly text: string;
  readonly placeOf: (word: string, offset: number) => Position;
}

/** Keys of diagrams and front matter whose values are names for the press, not words for readers. */
const NAMES = new Set(['kind', 'id', 'next', 'shape', 'mark', 'letter', 'inWords', 'template', 'picture', 'src']);
/** Keys of `data/directory.yml` whose values are sentences; the others are names and addresses. */
const SENTENCES = new Set(['for', 'note']);

/** All text that an author writes as sentences: chapters, notes, glossary, diagrams, sentences of the directory. */
export function spelledTexts(parsed: ParsedPublication): readonly SpelledText[] {
  const texts: SpelledText[] = [];
  const addInlines = (inlines: readonly Inline[]) => {
    const run = runOf(inlines, ({ type }) => type === 'language');
    const first = run.parts[0];
    if (!first) return;
    const placeOf = (word: string, offset: number) => locate(parsed, run, offset, word, first.text.position);
    texts.push({ text: run.text, placeOf });
  };
  const addStrings = (value: Json | undefined, path: string, places: Places, otherwise: Position): void => {
    if (typeof value === 'string') {
      // Values are names, and stand in the data.
      const text = value.replace(/\{\{[^{}\n]*\}\}/g, (whole) => ' '.repeat(whole.length));
      const position = places[path] ?? otherwise;
      const run: TextRun = { text, parts: [{ start: 0, text: { type: 'text', value: text, position } }] };
      texts.push({ text, placeOf: (word, offset) => locate(parsed, run, offset, word, position) });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value))
        if (!NAMES.has(key)) addStrings(inner as Json, path === '' ? key : `${path}/${key}`, places, otherwise);
    }
  };
  const start = (file: string): Position => ({ file, line: 1, column: 1 });
  const addFile = ({ file, value, places }: YamlFile) => addStrings(value, '', places, start(file));

  for (const { path, lead, front, notes } of parsed.files) {
    addInlines(lead);
    addStrings(front.rest, '', front.places, start(path));
    for (const note of notes) visitBlocks(note.blocks, () => undefined, addInlines);
  }
  for (const { chapter } of parsed.chapters) {
    addInlines(chapter.title);
    visitBlocks(
      chapter.blocks,
      (block) => {
        if (block.type !== 'form') return;
        for (const { choices, from, to, position } of block.fields)
          addStrings([...choices, from ?? '', to ?? ''], '', {}, position);
      },
      addInlines,
    );
  }
  for (const { definition } of parsed.glossary) addInlines(definition);
  for (const diagram of Object.values(parsed.publication.diagrams)) addFile(diagram);
  const { directory } = parsed.publication.data;
  if (directory)
    for (const [path, text] of sentences(directory.value, ''))
      addStrings(text, path, directory.places, start(directory.file));
  return texts;
}

function sentences(value: Json | undefined, path: string): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = path === '' ? key : `${path}/${key}`;
    if (typeof inner === 'string') return SENTENCES.has(key) ? [[at, inner] as const] : [];
    return sentences(inner as Json, at);
  });
}
