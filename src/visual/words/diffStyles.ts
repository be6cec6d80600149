import type { Change, ChangeKind } from '../compare/change.ts';
import type { TextStyle } from '../page/content.ts';
import type { PageText, Word } from './lines.ts';
import type { Matching } from './matchWords.ts';
import { around, count, points, quote } from './phrase.ts';

interface Restyled {
  readonly was: Word;
  readonly now: Word;
}
/** What a style is made of, how a message names it, and its value in words. */
const ASPECTS: readonly {
  readonly kind: ChangeKind;
  readonly noun: string;
  readonly value: (style: TextStyle) => string;
}[] = [
  { kind: 'font', noun: 'font', value: ({ font }) => font },
  { kind: 'size', noun: 'size', value: ({ size }) => points(size) },
  { kind: 'colour', noun: 'colour', value: ({ colour }) => (colour === 'none' ? 'invisible' : colour) },
  { kind: 'ink', noun: 'ink', value: ({ ink }) => ink ?? '' },
];

/** Words that stayed and are set in another font, size or colour: one change for all that changed in the same way. */
export function diffStyles(before: PageText, after: PageText, { places }: Matching): readonly Change[] {
  return ASPECTS.flatMap(({ kind, noun, value }) => {
    const groups = new Map<string, Restyled[]>();
    for (const [index, word] of before.words.entries()) {
      const now = after.words[places.get(index) ?? -1];
      if (!now || value(word.style) === value(now.style) || !isKnown(kind, word, now)) continue;
      const key = `${value(word.style)}\n${value(now.style)}`;
      groups.set(key, [...(groups.get(key) ?? []), { was: word, now }]);
    }
    return [...groups.values()].map((words) => describe(words, kind, noun, value));
  });
}

/** Inks are known of print files only, and are compared where both sides have them. */
const isKnown = (kind: ChangeKind, was: Word, now: Word): boolean =>
  kind !== 'ink' || (was.style.ink !== undefined && now.style.ink !== undefined);

function describe(
  words: readonly Restyled[],
  kind: ChangeKind,
  noun: string,
  value: (style: TextStyle) => string,
): Change {
  const [first] = words;
  const was = first ? value(first.was.style) : '';
  const now = first ? value(first.now.style) : '';
  const context = words.map((word) => word.was.text).join(' ');
  const text = quote(context, 6);
  return {
    kind,
    sentence: `${text} (${count(words.length, 'word')}) changed ${noun} from ${was} to ${now}`,
    was,
    now,
    wasBox: around(words.map((word) => word.was.box)),
    nowBox: around(words.map((word) => word.now.box)),
    context,
  };
}
