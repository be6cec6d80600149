/** What each character code is read as, from a ToUnicode CMap (ISO 32000-1, 9.10.3). */
export function readToUnicode(cmap: string): ReadonlyMap<number, string> {
  const meanings = new Map<number, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', meaning = ''] of block.matchAll(/<([0-9A-Fa-f]*)>\s*<([0-9A-Fa-f]*)>/g))
      meanings.set(Number.parseInt(code, 16), fromUtf16(meaning));
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', meaning = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      const first = Number.parseInt(from, 16);
      const start = Number.parseInt(meaning, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code++)
        meanings.set(code, fromUtf16((start + code - first).toString(16).padStart(meaning.length, '0')));
    }
  return meanings;
}

function fromUtf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}
