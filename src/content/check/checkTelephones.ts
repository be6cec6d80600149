import type { Finding } from '../../document/finding.ts';
import type { EditionDocument } from '../../document/publication.ts';
import type { ParsedPublication } from '../model.ts';
import { locate } from './locate.ts';
import { numbersOf, SHORT_NUMBER, TELEPHONE, typedNumber } from './numbers.ts';
import { partAt, textRuns } from './textRuns.ts';

/** Telephone numbers typed into the text: a fact stands once, in the data, and text names it. */
export function checkTelephones(document: EditionDocument, parsed: ParsedPublication): readonly Finding[] {
  const known = numbersOf(parsed.publication);
  return document.chapters.flatMap((chapter) =>
    textRuns(chapter).flatMap((run) => {
      const short = [...run.text.matchAll(SHORT_NUMBER)].filter(([number]) => known.has(number));
      return [...run.text.matchAll(TELEPHONE), ...short].flatMap((match): readonly Finding[] => {
        const part = partAt(run, match.index);
        if (!part || part.text.from !== undefined) return [];
        const place = locate(parsed, run, match.index, match[0], chapter.position);
        return [typedNumber(match[0], place, known)];
      });
    }),
  );
}
