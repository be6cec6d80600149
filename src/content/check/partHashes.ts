import { createHash } from 'node:crypto';
import type { Finding } from '../../document/finding.ts';
import type { Json } from '../../document/json.ts';
import type { Inline } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import type { ParsedPublication, SignOff } from '../model.ts';
import { plainText } from '../plainText.ts';
import { fillStrings } from '../resolve/fillStrings.ts';
import { namesOf } from '../resolve/lookups.ts';
import { makeValues, type Values } from '../resolve/values.ts';
import { visitBlocks } from '../visitBlocks.ts';

/** Values are looked up for their text only; where they are used is told elsewhere. */
const NOWHERE: Position = { file: '', line: 1, column: 1 };
const VARIABLE = /\{\{([^{}\n]+)\}\}/g;
const NAMED =
  /^ {0,3}::(diagram|contacts|include|glossary)\b[^{\n]*(?:\{[^}\n]*?(?:(?:name|group|id)=|#)"?([\w-]+))?/gm;

/**
 * Version and text hash of each part, as a sign-off records them. Files belong to the part that their front matter names,
 * or to the one that has the name of their folder. The text is what is printed: its files without comments and spaces at
 * line ends, and with the values, diagrams, contacts, terms and blocks that they name. A file's name is no part of it.
 */
export function partHashes(parsed: ParsedPublication): { readonly [part: string]: SignOff } {
  const { config, files: sources } = parsed.publication;
  const unheard: Finding[] = [];
  const values = makeValues(parsed.publication.data, unheard);
  const hashes: { [part: string]: SignOff } = {};
  for (const { id, version } of config.parts) {
    const hash = createHash('sha256');
    for (const { path, front } of parsed.files) {
      if ((front.part ?? path.split('/')[0]) !== id) continue;
      const text = withoutComments(sources.find((source) => source.path === path)?.text ?? '');
      hash.update(`${text}\n`);
      for (const [, name = ''] of text.matchAll(VARIABLE)) hash.update(`${values.value(name.trim(), NOWHERE)}\n`);
      for (const [, kind = '', name = ''] of text.matchAll(NAMED))
        hash.update(`${namedText(kind, name, parsed, values)}\n`);
    }
    hashes[id] = { version, hash: hash.digest('hex') };
  }
  return hashes;
}

const withoutComments = (text: string): string =>
  text
    .replace(/<!--[\s\S]*?-->/g, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');

/** What a directive in one line prints, as text: another file's words. */
function namedText(kind: string, name: string, parsed: ParsedPublication, values: Values): string {
  const { data, diagrams } = parsed.publication;
  const filled = (value: Json | undefined) =>
    value === undefined ? '' : JSON.stringify(fillStrings(value, {}, '', NOWHERE, values));
  switch (kind) {
    case 'diagram':
      return filled(diagrams[name]?.value);
    case 'contacts':
      return filled((data.directory?.value as { readonly [group: string]: Json } | undefined)?.[name]);
    case 'glossary':
      return filled(data.glossary?.value);
    default:
      return wordsOf(name, parsed, values, []);
  }
}

/** The words of a named block: its own, and those of what it names in turn. `around`: names of the blocks round it. */
function wordsOf(id: string, parsed: ParsedPublication, values: Values, around: readonly string[]): string {
  const block = namesOf(parsed).blocks.get(id);
  if (!block || around.includes(id)) return '';
  const words: string[] = [];
  visitBlocks(
    [block],
    (inner) => {
      if (inner.type === 'diagram') words.push(namedText('diagram', inner.name, parsed, values));
      if (inner.type === 'contacts') words.push(namedText('contacts', inner.group ?? '', parsed, values));
      if (inner.type === 'glossary') words.push(namedText('glossary', '', parsed, values));
      if (inner.type === 'include') words.push(wordsOf(inner.target, parsed, values, [...around, id]));
    },
    (inlines) => {
      words.push(plainText(inlines), ...valuesIn(inlines, values));
    },
  );
  return words.map((each) => `${each}\n`).join('');
}

const valuesIn = (inlines: readonly Inline[], values: Values): readonly string[] =>
  inlines.flatMap((inline) => {
    if (inline.type === 'variable') return [`${values.value(inline.path, NOWHERE)}`];
    return 'children' in inline ? valuesIn(inline.children, values) : [];
  });
