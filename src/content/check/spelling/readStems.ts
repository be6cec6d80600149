/** Stems of a Hunspell `.dic` file, each with the flags of the affixes that it takes, one letter each. */
export type Stems = ReadonlyMap<string, string>;

/** Reads a dictionary file: a count, then a stem in each line, perhaps with a stroke and flags behind it. */
export function readStems(text: string): Stems {
  const stems = new Map<string, string>();
  for (let start = text.indexOf('\n') + 1; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const stroke = line.indexOf('/');
    const stem = stroke < 0 ? line : line.slice(0, stroke);
    const flags = stroke < 0 ? '' : line.slice(stroke + 1);
    stems.set(stem, (stems.get(stem) ?? '') + flags);
    start = end + 1;
  }
  return stems;
}
