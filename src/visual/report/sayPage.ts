import type { PageOutcome, Verdict } from '../compare/outcome.ts';
import { FOLLOWED } from './findRepeated.ts';

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
  const followed = changes.filter(({ kind }) => kind === 'page-number');
  const others = followed.length > 1 ? changes.filter((change) => !followed.includes(change)) : changes;
  const sentences = [...new Set(others.map(({ sentence }) => sentence))];
  if (followed.length > 1) sentences.push(`${followed.length} ${FOLLOWED}`);
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
