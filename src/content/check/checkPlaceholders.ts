import type { Finding } from '../../document/finding.ts';
import type { EditionDocument } from '../../document/publication.ts';
import { finding } from '../finding.ts';
import type { ParsedPublication } from '../model.ts';
import { locate } from './locate.ts';
import { textRuns } from './textRuns.ts';

const PLACEHOLDER = new RegExp(
  [
    String.raw`\b(?:TBC|TBA|TBD|TODO|FIXME)\b`,
    String.raw`\bX{3,}\b`,
    String.raw`\?{3,}`,
    '(?:[Ll]orem [Ii]psum|[Dd]olor [Ss]it [Aa]met)',
    String.raw`\b[Pp]lace[- ]?holders?\b`,
    String.raw`\b[Pp]ending\b`,
    String.raw`\b[Tt]o be (?:confirmed|added|advised|decided|determined|completed|inserted|written)\b`,
    String.raw`\b(?:[Dd]etails|[Ll]ink|[Tt]ext|[Mm]ore) to follow\b`,
    String.raw`[[(](?:insert|add|link|to follow)\b[^\])]{0,60}[\])]`,
  ].join('|'),
  'g',
);

/** Phrases that stand for text still to come: an error when the publication is final. */
export function checkPlaceholders(document: EditionDocument, parsed: ParsedPublication): readonly Finding[] {
  const severity = document.config.status === 'final' ? 'error' : 'warning';
  return document.chapters.flatMap((chapter) =>
    textRuns(chapter).flatMap((run) =>
      [...run.text.matchAll(PLACEHOLDER)].map((match) => {
        const [phrase] = match;
        return finding(
          severity,
          'placeholder',
          locate(parsed, run, match.index, phrase, chapter.position),
          `“${phrase}” looks like text that is still to come.`,
          'Write the text, or put the question into an :::open-point.',
        );
      }),
    ),
  );
}
