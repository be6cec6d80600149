import type { PageOutcome, Verdict } from '../compare/outcome.ts';

/** Verdicts in words, as they follow a page. */
const VERDICTS: { readonly [verdict in Verdict]: string } = {
  same: 'is the same',
  faint: 'differs by less than the eye sees',
  renumbered: 'has another page number, and nothing else',
  changed: 'changed',
  resized: 'is of another size',
  added: 'is new',
  missing: 'is missing',
  moved: 'moved',
  exchanged: 'changed places',
};

/** What became of a page, a sentence each without a full stop, the most telling first. */
export function sayPage(page: PageOutcome): readonly string[] {
  const { verdict, was, exchangedWith, opening, changes } = page;
  const sentences = [...new Set(changes.map(({ sentence }) => sentence))];
  const named = opening ? `: ${opening}` : '';
  switch (verdict) {
    case 'added':
    case 'missing':
      return [`${VERDICTS[verdict]}${named}`];
    case 'moved':
      return [`was page ${was}${named}`, ...sentences];
    case 'exchanged':
      return [`changed places with page ${exchangedWith}${named}`, ...sentences];
    default:
      return sentences.length > 0 ? sentences : [VERDICTS[verdict]];
  }
}
