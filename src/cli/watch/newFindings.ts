import type { Finding } from '../../document/finding.ts';

/** What a finding says, wherever in its file: lines move with each edit. */
const wordsOf = ({ position, rule, message }: Finding): string => `${position.file} ${rule} ${message}`;

/** The findings that were not there before: of two that say the same the last ones. */
export function newFindings(now: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  const known = new Map<string, number>();
  for (const finding of before) known.set(wordsOf(finding), (known.get(wordsOf(finding)) ?? 0) + 1);
  return now.filter((finding) => {
    const left = known.get(wordsOf(finding)) ?? 0;
    known.set(wordsOf(finding), left - 1);
    return left <= 0;
  });
}
