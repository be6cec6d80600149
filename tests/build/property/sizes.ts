/** pt: from the smallest text of clear print to giant print. */
const SMALLEST = 12;
const LARGEST = 60;
export const sizes: readonly number[] = Array.from({ length: LARGEST - SMALLEST + 1 }, (_, index) => SMALLEST + index);

/** pt: tables are tried up to this size, and up to so many columns. */
export const LARGEST_OF_TABLES = 36;
export const MOST_COLUMNS = 12;

const WORDS = 'Safeguarding is everyone’s responsibility: ring 999 first. A well-being multi-agency plan'.split(' ');
const ROWS = 4;

/** A document with a table of so many columns, each cell ending in a mark of its own. */
export function tableOf(columns: number): string {
  const numbers = Array.from({ length: columns }, (_, column) => column);
  const cell = (row: number, column: number) =>
    `${WORDS.slice((row + column) % WORDS.length, ((row + column) % WORDS.length) + 4).join(' ')} m${row}n${column}x`;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = Array.from({ length: ROWS }, (_, row) => line(numbers.map((column) => cell(row, column))));
  const [head = '', ...body] = rows;
  return `# Table {#top}\n\n${[head, line(numbers.map(() => '---')), ...body].join('\n')}\n`;
}
