/** Settings in braces: `{#id head-column widths="1 3"}`. A word alone has the empty value. */
export interface Settings {
  readonly id?: string;
  readonly values: { readonly [key: string]: string };
}

const BEGINNING = /^\{\s{0,20}[#A-Za-z]/;
const ITEM =
  /^\s*(?:#([A-Za-z][\w-]*)|([A-Za-z][\w-]*)(?:=(?:"([^"]*)"|“([^”]*)”|'([^']*)'|([^\s"'{}“”]+)))?)(?=[\s}])/;

/**
 * Reads settings at the beginning of a text. Nothing when it does not begin with well-formed settings; `length` is
 * that of the text they take, braces included.
 */
export function readSettings(text: string): { readonly settings: Settings; readonly length: number } | undefined {
  if (!BEGINNING.test(text)) return undefined;
  const values: { [key: string]: string } = {};
  let id: string | undefined;
  let at = 1;
  for (;;) {
    const rest = text.slice(at, at + LONGEST);
    const end = /^\s*\}/.exec(rest);
    if (end) {
      const empty = id === undefined && Object.keys(values).length === 0;
      return empty
        ? undefined
        : { settings: id === undefined ? { values } : { id, values }, length: at + end[0].length };
    }
    const item = ITEM.exec(rest);
    if (!item) return undefined;
    if (item[1] !== undefined) id = item[1];
    else values[item[2] ?? ''] = item[3] ?? item[4] ?? item[5] ?? item[6] ?? '';
    at += item[0].length;
  }
}

/** Characters of the longest single setting; keeps a lone brace from being searched to the end of the file. */
const LONGEST = 10_000;
