import type { PaintedEdition, TypesetEdition } from '../../../src/build/edition.ts';
import type { LaidBox, Line } from '../../../src/document/laid.ts';

/** A word of the publication `constructs`, in a cell of a table, and where it is written. */
export const WORD = 'Smiles';
export const WRITTEN = { file: 'guide/02-blocks.md', line: 98 };

export interface Spot {
  readonly page: number;
  /** Left and base line of the line that holds the word, pt from the trim's top left corner. */
  readonly x: number;
  readonly baseline: number;
  readonly line: Line;
}

/** The line that holds a word. */
function spotOf(edition: TypesetEdition, word: string): Spot {
  for (const [page, { placed }] of edition.pagination.pages.entries()) {
    if (placed.kind === 'plate') continue;
    for (const piece of placed.pieces) {
      const found = within(piece.box, piece.x, piece.y, word);
      if (found) return { page, ...found };
    }
  }
  throw new Error(`${word} was not set`);
}
function within(box: LaidBox, left: number, top: number, word: string): Omit<Spot, 'page'> | undefined {
  const [x, y] = [left + box.x, top + box.y];
  if (box.kind === 'text')
    for (const line of box.lines)
      if (line.pieces.some(({ text }) => text.includes(word)))
        return { x: x + line.x, baseline: y + line.y + line.baseline, line };
  if (box.kind !== 'group') return undefined;
  for (const item of box.items) {
    const found = within(item, x, y, word);
    if (found) return found;
  }
  return undefined;
}

type Change = (stream: string, spot: Spot, painted: PaintedEdition) => string;

/** The edition with another content stream on the page that holds the word. */
export function withStream(painted: PaintedEdition, change: Change): PaintedEdition {
  const spot = spotOf(painted, WORD);
  const records = painted.records.map((record, index) => {
    if (index !== spot.page) return record;
    const stream = change(record.stream, spot, painted);
    if (stream === record.stream) throw new Error('the fault changes nothing');
    return { ...record, stream };
  });
  return { ...painted, records };
}

/** The operators that show the word's line: from its Tm to the next. */
function operatorsAt(stream: string, { x, baseline }: Spot): { readonly from: number; readonly to: number } {
  for (const match of stream.matchAll(/1 0 0 -1 (\S+) (\S+) Tm\n/g)) {
    if (Math.abs(Number(match[1]) - x) > 0.1 || Math.abs(Number(match[2]) - baseline) > 0.1) continue;
    const from = match.index + match[0].length;
    return { from, to: stream.indexOf(']TJ\n', from) + 4 };
  }
  throw new Error('the line is not in the stream');
}
const replaceShown =
  (change: (shown: string, font: string) => string): Change =>
  (stream, spot) => {
    const { from, to } = operatorsAt(stream, spot);
    const font = [...stream.slice(0, to).matchAll(/\/(\S+) \S+ Tf/g)].at(-1)?.[1] ?? '';
    return stream.slice(0, from) + change(stream.slice(from, to), font) + stream.slice(to);
  };

/** Faults in what is painted that a defect of the press could make, and the rule that finds each. */
export const faults: { readonly [name: string]: { readonly change: Change; readonly rule: string } } = {
  'a dropped line': { rule: 'lost-word', change: replaceShown((shown) => shown.replace(/\[.*\]TJ\n/, '')) },
  'a dropped letter': { rule: 'lost-word', change: replaceShown((shown) => shown.replace(/<[0-9a-f]{4}/i, '<')) },
  'a clipped cell': {
    rule: 'hidden-text',
    change: (stream, { x, baseline }) =>
      stream.replace('\nBT\n', `\n${x - 5} ${baseline - 20} 400 ${20 - 3} re W n\nBT\n`),
  },
  'a covered word': {
    rule: 'hidden-text',
    change: (stream, { x, baseline }) =>
      stream.replace(/\nQ\n$/, `\n/Artifact BMC\n1 1 1 rg ${x} ${baseline - 10} 20 14 re f\nEMC\nQ\n`),
  },
  'a shrunk glyph': {
    rule: 'small-text',
    change: replaceShown((shown, font) => `/${font} 11 Tf\n${shown.replace(/^.*Tf\n/, '')}/${font} 12 Tf\n`),
  },
  'a pale word': { rule: 'contrast', change: replaceShown((shown) => `0.6 0.6 0.6 rg\n${shown}0 0 0 rg\n`) },
  'a line in another place, over another': {
    rule: 'text-over-text',
    change: (stream, spot, painted) => {
      const other = spotOf(painted, 'three months');
      const { from } = operatorsAt(stream, spot);
      const start = stream.lastIndexOf('1 0 0 -1 ', from);
      return `${stream.slice(0, start)}1 0 0 -1 ${other.x} ${other.baseline} Tm\n${stream.slice(from)}`;
    },
  },
  'a word outside the trim': {
    rule: 'outside-trim',
    change: (stream, spot) => {
      const { from } = operatorsAt(stream, spot);
      const start = stream.lastIndexOf('1 0 0 -1 ', from);
      return `${stream.slice(0, start)}1 0 0 -1 -20 ${spot.baseline} Tm\n${stream.slice(from)}`;
    },
  },
};

/** The same pages with a wrong number for a name. */
export function withWrongFolio(edition: TypesetEdition, name: string): TypesetEdition {
  const folios = new Map(edition.pagination.folios);
  folios.set(name, '99');
  return { ...edition, pagination: { ...edition.pagination, folios } };
}
