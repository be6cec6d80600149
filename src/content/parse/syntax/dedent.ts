/** Columns of indent that are taken away at most (CommonMark's four). */
const MOST = 4;

/**
 * Lines under a mark without their indent, which is that of the least indented one. The first line has none; lines that
 * go on lazily from it have none either.
 */
export function dedent(lines: readonly string[]): readonly string[] {
  const indents = lines
    .slice(1)
    .filter((line) => /^[ \t]+\S/.test(line))
    .map((line) => (line.startsWith('\t') ? 1 : line.search(/\S/)));
  if (indents.length === 0) return lines;
  const indent = new RegExp(`^(?: {1,${Math.min(...indents, MOST)}}|\\t)`);
  return lines.map((line, index) => (index === 0 ? line : line.replace(indent, '')));
}
