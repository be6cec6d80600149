/** A rule of a Hunspell `.aff` file: `add` stands at a word's beginning or end in place of `strip`. */
export interface Affix {
  readonly flag: string;
  readonly strip: string;
  readonly add: string;
  /** What the word must be before the rule is applied. */
  readonly condition: RegExp;
  /** Whether it may stand together with one at the other end. */
  readonly crosses: boolean;
}
export interface Affixes {
  readonly prefixes: readonly Affix[];
  /** By the last letter of what they add. */
  readonly suffixes: ReadonlyMap<string, readonly Affix[]>;
  /** Parts of words that are often mistaken for one another: what is written, what is meant. */
  readonly replacements: readonly (readonly [string, string])[];
  /** Flag of stems that are no word alone. */
  readonly onlyInCompound: string;
  /** Flag of words that nobody wants suggested. */
  readonly notSuggested: string;
}

/** Stands for an empty part in a rule. */
const EMPTY = '0';

/** Reads as much of a Hunspell affix file as the British dictionary uses: prefixes, suffixes, replacements. */
export function readAffixes(text: string): Affixes {
  const prefixes: Affix[] = [];
  const suffixes = new Map<string, Affix[]>();
  const replacements: (readonly [string, string])[] = [];
  const crossing = new Map<string, boolean>();
  let onlyInCompound = '';
  let notSuggested = '';
  for (const line of text.split('\n')) {
    const [kind = '', flag = '', strip = '', add = '', condition] = line.trim().split(/\s+/);
    if (kind === 'REP' && strip !== '') replacements.push([plain(flag), plain(strip)]);
    else if (kind === 'ONLYINCOMPOUND') onlyInCompound = flag;
    else if (kind === 'NOSUGGEST') notSuggested = flag;
    else if (kind !== 'PFX' && kind !== 'SFX') continue;
    else if (condition === undefined) crossing.set(`${kind} ${flag}`, strip === 'Y');
    else {
      const pattern = kind === 'PFX' ? `^${condition}` : `${condition}$`;
      const affix: Affix = {
        flag,
        strip: strip === EMPTY ? '' : strip,
        add: add === EMPTY ? '' : add,
        condition: new RegExp(pattern, 'u'),
        crosses: crossing.get(`${kind} ${flag}`) ?? false,
      };
      if (kind === 'PFX') prefixes.push(affix);
      else {
        const end = affix.add.at(-1) ?? '';
        suffixes.set(end, [...(suffixes.get(end) ?? []), affix]);
      }
    }
  }
  return { prefixes, suffixes, replacements, onlyInCompound, notSuggested };
}

/** A replacement writes a space as an underscore. */
const plain = (part: string): string => part.replaceAll('_', ' ');
