import { squeeze } from './squeeze.ts';

/** What a built file says in one row of the descriptors: squeezed, a cell for each level that is there. */
export interface Row {
  readonly name: string;
  readonly cells: readonly string[];
}

const LEVELS = ['Universal Services', 'Early Help', 'Targeted Support', 'Child Protection'];
const HEADS = LEVELS.map((name, index) => squeeze(`${index + 1} ${name}`));

/** The rows with these names, in the order of the text; a row that is not there has no cells. */
export function rowsIn(text: string, names: readonly string[]): readonly Row[] {
  const squeezed = squeeze(text);
  let from = 0;
  const starts = names.map((name) => {
    const at = squeezed.indexOf(squeeze(name) + (HEADS[0] ?? ''), from);
    if (at !== -1) from = at + 1;
    return at;
  });
  return names.map((name, index) => {
    const start = starts[index] ?? -1;
    if (start === -1) return { name, cells: [] };
    const after = starts.filter((other) => other > start);
    return { name, cells: cellsIn(squeezed.slice(start, after.length > 0 ? Math.min(...after) : undefined)) };
  });
}

function cellsIn(row: string): readonly string[] {
  let from = 0;
  const starts = HEADS.map((head) => {
    const at = row.indexOf(head, from);
    if (at !== -1) from = at + head.length;
    return at;
  });
  return starts.flatMap((start, index) => {
    const end = starts.slice(index + 1).find((other) => other !== -1);
    const cell = start === -1 ? '' : row.slice(start + (HEADS[index] ?? '').length, end);
    return cell === '' ? [] : [cell];
  });
}
