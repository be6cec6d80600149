import { beforeAll, describe, expect, test } from 'vitest';
import type { PaintedEdition, TypesetEdition } from '../../src/build/edition.ts';
import type { Finding } from '../../src/document/finding.ts';
import type { LaidBox, Line, PlacedPage } from '../../src/document/laid.ts';
import { type HalfMade, typesetEdition, verified } from './support/madeEdition.ts';

// Faults that a defect of the press could make: each is planted between two steps, and found in the built file.

let made: HalfMade;
let painted: PaintedEdition;
beforeAll(async () => {
  made = await typesetEdition('constructs', 'guide');
  painted = await made.paint();
});

const rulesOf = (findings: readonly Finding[]) => [...new Set(findings.map(({ rule }) => rule))];

/** A word of the publication, in a cell of a table, and where it is written. */
const WORD = 'Smiles';
const WRITTEN = { file: 'guide/02-blocks.md', line: 98 };

interface Spot {
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

/** The edition with another content stream on the page that holds the word. */
function withStream(change: (stream: string, spot: Spot) => string): PaintedEdition {
  const spot = spotOf(painted, WORD);
  const records = painted.records.map((record, index) => {
    if (index !== spot.page) return record;
    const stream = change(record.stream, spot);
    expect(stream).not.toBe(record.stream);
    return { ...record, stream };
  });
  return { ...painted, records };
}

/** The operators that show the word's line: from its Tm to the next. */
function operatorsAt(stream: string, { x, baseline }: Spot): { readonly from: number; readonly to: number } {
  for (const match of stream.matchAll(/1 0 0 -1 (\S+) (\S+) Tm\n/g)) {
    if (Math.abs(Number(match[1]) - x) > 0.1 || Math.abs(Number(match[2]) - baseline) > 0.1) continue;
    const from = match.index + match[0].length;
    const ends = [stream.indexOf(']TJ\n', from) + 4];
    return { from, to: Math.min(...ends) };
  }
  throw new Error('the line is not in the stream');
}
const replaceShown = (change: (shown: string) => string) => (stream: string, spot: Spot) => {
  const { from, to } = operatorsAt(stream, spot);
  return stream.slice(0, from) + change(stream.slice(from, to)) + stream.slice(to);
};

test('without a fault nothing is found', async () => {
  expect(await verified(painted)).toEqual([]);
});

describe('in what is painted', () => {
  test('a dropped line', async () => {
    const [finding, ...more] = await verified(withStream(replaceShown((shown) => shown.replace(/\[.*\]TJ\n/, ''))));
    expect(finding).toMatchObject({ rule: 'lost-word', position: WRITTEN });
    expect(finding?.message).toMatch(/“Smiles ?” is missing on page \d+ of guide\.pdf/);
    expect(rulesOf(more).filter((rule) => !rule.startsWith('tag'))).toEqual([]);
  });

  test('a dropped letter', async () => {
    const findings = await verified(withStream(replaceShown((shown) => shown.replace(/<[0-9a-f]{4}/i, '<'))));
    expect(findings[0]).toMatchObject({ rule: 'lost-word', position: WRITTEN });
    expect(findings[0]?.message).toContain('reads “miles');
  });

  test('a clipped cell', async () => {
    const findings = await verified(
      withStream((stream, { x, baseline }) =>
        stream.replace('\nBT\n', `\n${x - 5} ${baseline - 20} 400 ${20 - 3} re W n\nBT\n`),
      ),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'hidden-text', position: expect.objectContaining(WRITTEN) }),
    );
  });

  test('a covered word', async () => {
    const findings = await verified(
      withStream((stream, { x, baseline }) =>
        stream.replace(/\nQ\n$/, `\n/Artifact BMC\n1 1 1 rg ${x} ${baseline - 10} 20 14 re f\nEMC\nQ\n`),
      ),
    );
    expect(rulesOf(findings)).toEqual(['hidden-text']);
    expect(findings[0]).toMatchObject({ position: WRITTEN, message: expect.stringContaining('“Smiles” is covered') });
  });

  test('a shrunk glyph', async () => {
    const findings = await verified(
      withStream(
        replaceShown((shown) => `/${fontIn(shown)} 11 Tf\n${shown.replace(/^.*Tf\n/, '')}/${fontIn(shown)} 12 Tf\n`),
      ),
    );
    expect(rulesOf(findings)).toEqual(['small-text']);
    expect(findings[0]?.message).toContain('“Smiles” is set in 11.0 pt');
    function fontIn(shown: string): string {
      const before = painted.records[spotOf(painted, WORD).page]?.stream ?? '';
      const at = before.indexOf(shown);
      return [...before.slice(0, at + shown.length).matchAll(/\/(\S+) \S+ Tf/g)].at(-1)?.[1] ?? '';
    }
  });

  test('a pale word', async () => {
    const findings = await verified(withStream(replaceShown((shown) => `0.6 0.6 0.6 rg\n${shown}0 0 0 rg\n`)));
    expect(rulesOf(findings)).toEqual(['contrast']);
    expect(findings[0]).toMatchObject({ position: WRITTEN, message: expect.stringContaining('2.8:1') });
  });

  test('a line painted in another place, over another', async () => {
    const spot = spotOf(painted, WORD);
    const other = spotOf(painted, 'three months');
    const findings = await verified(
      withStream((stream) => {
        const { from } = operatorsAt(stream, spot);
        const start = stream.lastIndexOf('1 0 0 -1 ', from);
        return `${stream.slice(0, start)}1 0 0 -1 ${other.x} ${other.baseline} Tm\n${stream.slice(from)}`;
      }),
    );
    expect(rulesOf(findings)).toEqual(expect.arrayContaining(['lost-word', 'text-over-text']));
  });
});

describe('in what is typeset', () => {
  const withPages = (edition: TypesetEdition, change: (page: PlacedPage) => PlacedPage): TypesetEdition => {
    const pages = edition.pagination.pages.map((page) => ({ ...page, placed: change(page.placed) }));
    const laid = edition.laid.map((flow) => ({ ...flow, pages: flow.pages.map(change) }));
    return { ...edition, laid, pagination: { ...edition.pagination, pages } };
  };
  const withoutLine = (box: LaidBox, word: string): LaidBox => {
    if (box.kind === 'group') return { ...box, items: box.items.map((item) => withoutLine(item, word)) };
    if (box.kind !== 'text') return box;
    const lines = box.lines.filter(({ pieces }) => !pieces.some(({ text }) => text.includes(word)));
    return { ...box, lines };
  };

  test('a dropped line', async () => {
    const lossy = await made.paint((edition) =>
      withPages(edition, (page) =>
        page.kind === 'plate'
          ? page
          : { ...page, pieces: page.pieces.map((piece) => ({ ...piece, box: withoutLine(piece.box, WORD) })) },
      ),
    );
    const [finding] = await verified(lossy);
    expect(finding).toMatchObject({ rule: 'lost-word', position: WRITTEN });
  });

  test('a wrong page number', async () => {
    const wrong = await made.paint((edition) => {
      const folios = new Map(edition.pagination.folios);
      folios.set('tables', '99');
      return { ...edition, pagination: { ...edition.pagination, folios } };
    });
    const findings = await verified(wrong);
    expect(rulesOf(findings)).toContain('page-number');
  });

  test('a page number that there is not', async () => {
    const wrong = await made.paint((edition) =>
      withPages(edition, (page) => (page.kind === 'plate' ? page : withoutAnchor(page, 'tables'))),
    );
    expect(rulesOf(await verified(wrong))).toContain('page-number');
  });

  function withoutAnchor(page: PlacedPage & { kind: 'flow' }, name: string): PlacedPage {
    const strip = (box: LaidBox): LaidBox => {
      const { anchors, ...rest } = box;
      const kept = anchors?.filter((anchor) => anchor !== name);
      const own = { ...rest, ...(kept && { anchors: kept }) } as LaidBox;
      return own.kind === 'group' ? { ...own, items: own.items.map(strip) } : own;
    };
    return { ...page, pieces: page.pieces.map((piece) => ({ ...piece, box: strip(piece.box) })) };
  }
});
