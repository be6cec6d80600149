import table from './entities.json' with { type: 'json' };

const entities: { readonly [name: string]: string } = table;
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]*));/g;
const LAST_CODE_POINT = 0x10ffff;
const REPLACEMENT = '\ufffd';

/** Puts characters for references such as `&amp;` and `&#8211;` (CommonMark 2.5); an unknown name stays as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '0', 16) : Number.parseInt(decimal, 10);
    const surrogate = code >= 0xd800 && code <= 0xdfff;
    return code === 0 || code > LAST_CODE_POINT || surrogate ? REPLACEMENT : String.fromCodePoint(code);
  });
}
