import type { Inline, Text } from '../../document/nodes.ts';
import type { GlossaryEntry } from '../model.ts';

/** Words by which texts are searched: letters, digits, and what joins them. */
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** Glossary terms by their first word, in small letters. */
export type TermIndex = ReadonlyMap<string, readonly { readonly form: string; readonly entry: GlossaryEntry }[]>;

const firstWord = (word: string): string => {
  const small = word.toLowerCase();
  return small.endsWith("'s") || small.endsWith('’s') ? small.slice(0, -2) : small;
};

/** Glossary terms and their other forms, in order for *markTerms*. */
export function makeTermIndex(glossary: readonly GlossaryEntry[]): TermIndex {
  const index = new Map<string, { form: string; entry: GlossaryEntry }[]>();
  for (const entry of glossary) {
    for (const form of [entry.term, ...entry.forms]) {
      const first = firstWord(form.match(WORD)?.[0] ?? '');
      const forms = index.get(first) ?? [];
      forms.push({ form, entry });
      // The longest first: “early help assessment” before “early help”.
      forms.sort((a, b) => b.form.length - a.form.length);
      index.set(first, forms);
    }
  }
  return index;
}

/**
 * Marks the terms in a text at their first use. `used` holds the ids of those that stood before in the chapter, and
 * grows. `hasGlossary`: whether the edition prints the glossary, so that terms can lead there.
 */
export function markTerms(text: Text, index: TermIndex, used: Set<string>, hasGlossary: boolean): readonly Inline[] {
  const parts: Inline[] = [];
  let done = 0;
  WORD.lastIndex = 0;
  for (const word of text.value.matchAll(WORD)) {
    if (word.index < done) continue;
    const candidates = index.get(firstWord(word[0]));
    const found = candidates?.find(({ form, entry }) => !used.has(entry.id) && standsAt(text.value, word.index, form));
    if (!found) continue;
    const { entry, form } = found;
    used.add(entry.id);
    const end = word.index + form.length;
    if (word.index > done) parts.push(piece(text, done, word.index));
    parts.push({
      type: 'term',
      term: entry.term,
      ...(hasGlossary ? { target: entry.id } : {}),
      ...(entry.expansion === undefined ? {} : { expansion: entry.expansion }),
      children: [piece(text, word.index, end)],
      position: text.position,
    });
    done = end;
  }
  if (done === 0) return [text];
  if (done < text.value.length) parts.push(piece(text, done, text.value.length));
  return parts;
}

const piece = (text: Text, start: number, end: number): Text => ({ ...text, value: text.value.slice(start, end) });

function standsAt(text: string, start: number, form: string): boolean {
  const words = text.slice(start, start + form.length);
  const next = text.slice(start + form.length, start + form.length + 2);
  if (/^(?:[\p{L}\p{N}]|[-’'][\p{L}\p{N}])/u.test(next) && !/^[’']s/.test(next)) return false;
  // Capitals tell abbreviations such as FAST from words.
  return /\p{Lu}.*\p{Lu}/u.test(form.split(' ')[0] ?? '') || /^\p{Lu}+$/u.test(form)
    ? words === form
    : words.toLowerCase() === form.toLowerCase();
}
