import { type Publication, placesOfCharacter } from '../content/index.ts';
import type { Finding } from '../document/finding.ts';

/**
 * Findings of layouts and typesetter, which know the block that a character without glyph stands in, at the places where
 * the character is written: each of them, once.
 */
export function atExactPlaces(findings: readonly Finding[], publication: Publication): readonly Finding[] {
  return findings.flatMap((finding) => {
    const code = finding.rule === 'no-glyph' ? /U\+([0-9A-F]{4,6})/.exec(finding.message)?.[1] : undefined;
    if (code === undefined) return [finding];
    const places = placesOfCharacter(publication, String.fromCodePoint(Number.parseInt(code, 16)));
    return places.length > 0 ? places.map((position) => ({ ...finding, position })) : [finding];
  });
}
