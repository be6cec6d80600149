import type { EditionDocument } from '../../src/document/publication.ts';
import { writeDate } from '../theme/dates.ts';
import { fill, wordsFor } from '../theme/words.ts';

/** What the publication is, while it is not final: "Consultation draft". `undefined` once it is. */
export function statusWords({ config }: EditionDocument): string | undefined {
  const words = wordsFor(config);
  if (config.status === 'final') return undefined;
  return config.status === 'draft' ? words.draft : words.consultation;
}

/** The line under a cover's subtitle: status, version, date. */
export function statusLine(document: EditionDocument): string {
  const { config } = document;
  const words = wordsFor(config);
  const version = config.version ? `${words.version.toLowerCase()} ${config.version}` : '';
  const date = config.date ? writeDate(config.date, words) : '';
  const line = [statusWords(document), version, date].filter(Boolean).join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** "Large print, 18 point", in editions of a larger size. */
export function sizeLine(document: EditionDocument, large: boolean): string | undefined {
  const words = wordsFor(document.config);
  return large ? fill(words.largePrint, { size: document.edition.textSize }) : undefined;
}
