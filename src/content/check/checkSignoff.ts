import type { Finding } from '../../document/finding.ts';
import { finding } from '../finding.ts';
import type { ParsedPublication } from '../model.ts';
import { partHashes } from './partHashes.ts';

/** Parts whose text has changed since their last sign-off, while their version has not. */
export function checkSignoff(parsed: ParsedPublication): readonly Finding[] {
  const { config, configFile, signoff } = parsed.publication;
  const now = partHashes(parsed);
  return config.parts.flatMap(({ id, title, version }, index): readonly Finding[] => {
    const then = Object.hasOwn(signoff, id) ? signoff[id] : undefined;
    if (!then || then.version !== version || then.hash === now[id]?.hash) return [];
    const place = configFile.places[`parts/${index}/version`] ?? { file: 'publication.yml', line: 1, column: 1 };
    return [
      finding(
        'warning',
        'unsigned-change',
        place,
        `The text of “${title}” has changed since version ${version} was signed off.`,
        `Give it a new version; when it is signed off, run “press signoff ${id}”.`,
      ),
    ];
  });
}
