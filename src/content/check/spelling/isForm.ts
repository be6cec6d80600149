import type { Affix, Affixes } from './readAffixes.ts';
import type { Stems } from './readStems.ts';

/** Whether a word, as written, is a stem of the dictionary or one with an affix at either end, or both. */
export function isForm(word: string, stems: Stems, affixes: Affixes): boolean {
  const own = stems.get(word);
  if (own !== undefined && !(affixes.onlyInCompound && own.includes(affixes.onlyInCompound))) return true;
  const ends = [...(affixes.suffixes.get(word.at(-1) ?? '') ?? []), ...(affixes.suffixes.get('') ?? [])];
  for (const suffix of ends) {
    const base = withoutSuffix(word, suffix);
    if (base === undefined) continue;
    if (stems.get(base)?.includes(suffix.flag)) return true;
    if (suffix.crosses && hasPrefix(base, stems, affixes, suffix)) return true;
  }
  return hasPrefix(word, stems, affixes);
}

function hasPrefix(word: string, stems: Stems, { prefixes }: Affixes, suffix?: Affix): boolean {
  return prefixes.some((prefix) => {
    if (suffix && !prefix.crosses) return false;
    const base = withoutPrefix(word, prefix);
    const flags = base === undefined ? undefined : stems.get(base);
    return flags?.includes(prefix.flag) === true && (!suffix || flags.includes(suffix.flag));
  });
}

function withoutSuffix(word: string, { add, strip, condition }: Affix): string | undefined {
  if (word.length <= add.length || !word.endsWith(add)) return undefined;
  const base = word.slice(0, word.length - add.length) + strip;
  return condition.test(base) ? base : undefined;
}

function withoutPrefix(word: string, { add, strip, condition }: Affix): string | undefined {
  if (word.length <= add.length || !word.startsWith(add)) return undefined;
  const base = strip + word.slice(add.length);
  return condition.test(base) ? base : undefined;
}
