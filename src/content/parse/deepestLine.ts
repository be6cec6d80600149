/** Levels of lists, quotations and directives in one another; the two hundred that are promised, and some more. */
const DEEPEST = 400;

const QUOTATION = /^[ \t]*>[ \t]?/;
const ITEM = /^([ \t]*)(?:[*+-]|\d{1,9}[.)])(?:[ \t]|$)/;
const OPENING = /^[ \t]*:{3,}[A-Za-z]/;
const CLOSING = /^[ \t]*:{3,}[ \t]*$/;
/** Columns of a tab. */
const TAB = 4;

/**
 * The line (from 0) in which more is nested than can be read, or nothing. Reading goes down a level at a time, and takes
 * longer the more there are, so it is known before. An estimate by the marks at the beginnings of lines: never less than
 * there is.
 */
export function deepestLine(text: string): number | undefined {
  const lines = text.split('\n');
  const items: number[] = [];
  let directives = 0;
  for (const [index, line] of lines.entries()) {
    let rest = line;
    let quotations = 0;
    for (let mark = QUOTATION.exec(rest); mark && quotations <= DEEPEST; mark = QUOTATION.exec(rest)) {
      rest = rest.slice(mark[0].length);
      quotations++;
    }
    if (OPENING.test(rest)) directives++;
    else if (CLOSING.test(rest)) directives = Math.max(0, directives - 1);
    let onLine = 0;
    for (let item = ITEM.exec(rest); item && onLine <= DEEPEST; item = ITEM.exec(rest)) {
      const indent = columnsOf(item[1] ?? '');
      if (onLine === 0) while ((items.at(-1) ?? -1) >= indent) items.pop();
      items.push(onLine === 0 ? indent : (items.at(-1) ?? 0) + 1);
      rest = rest.slice(item[0].length);
      onLine++;
    }
    if (quotations + directives + items.length > DEEPEST) return index;
    if (onLine === 0 && /^\S/.test(rest)) items.length = 0;
  }
  return undefined;
}

const columnsOf = (indent: string): number => indent.replaceAll('\t', ' '.repeat(TAB)).length;
