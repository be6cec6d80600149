import type { Finding } from '../../document/finding.ts';
import { finding } from '../finding.ts';
import type { ParsedPublication } from '../model.ts';
import { suggest } from '../nearest.ts';
import { partHashes } from './partHashes.ts';

/** Parts whose text has changed since their last sign-off, while their version has not; sign-offs of no part. */
export function checkSignoff(parsed: ParsedPublication): readonly Finding[] {
  const { config, configFile, signoff } = parsed.publication;
  if (Object.keys(signoff).length === 0) return [];
  const now = partHashes(parsed);
  const changed = config.parts.flatMap(({ id, title, version }, index): readonly Finding[] => {
    const then = Object.hasOwn(signoff, id) ? signoff[id] : undefined;
    if (!then || then.version !== version || then.hash === now[id]?.hash) return [];
    const place = configFile.places[`parts/${index}/version`] ?? { file: 'publication.yml', line: 1, column: 1 };
    return [
      finding(
        'warning',
        'unsigned-change',
        place,
        `The text of “${title}” has changed since version ${version} was signed off.`,
        `Give it a new version here; when that is signed off, run “press signoff ${id}”.`,
      ),
    ];
  });
  const known = config.parts.map(({ id }) => id);
  const unknown = Object.keys(signoff).filter((id) => !known.includes(id));
  const place = { file: 'signoff.json', line: 1, column: 1 };
  return [
    ...changed,
    ...unknown.map((id) =>
      finding(
        'warning',
        'unknown-part',
        place,
        `A part “${id}” was signed off that publication.yml does not have.`,
        suggest(id, known) || 'Take its entry away.',
      ),
    ),
  ];
}
