import { beforeAll, describe, expect, test } from 'vitest';
import type { PaintedEdition, TypesetEdition } from '../../src/build/edition.ts';
import type { Finding } from '../../src/document/finding.ts';
import type { LaidBox, PlacedPage } from '../../src/document/laid.ts';
import { type HalfMade, typesetEdition, verified } from './support/madeEdition.ts';
import { faults, WORD, WRITTEN, withStream, withWrongFolio } from './support/plantedFaults.ts';

// Faults that a defect of the press could make: each is planted between two steps, and found in the built file.

let made: HalfMade;
let painted: PaintedEdition;
beforeAll(async () => {
  made = await typesetEdition('constructs', 'guide');
  painted = await made.paint();
});

const rulesOf = (findings: readonly Finding[]) => [...new Set(findings.map(({ rule }) => rule))];

test('without a fault nothing is found', async () => {
  expect(await verified(painted)).toEqual([]);
});

const PLACE = /page \d+ of guide\.pdf/;

describe('in what is painted', () => {
  const planted = (name: string) => {
    const fault = faults[name];
    if (!fault) throw new Error(`there is no fault ${name}`);
    return verified(withStream(painted, fault.change));
  };

  test.each(Object.entries(faults).map(([name, { rule }]) => [name, rule] as const))('%s: %s', async (name, rule) => {
    const found = (await planted(name)).filter((finding) => finding.rule === rule);
    for (const { severity, message } of found)
      expect([severity, message]).toEqual(['error', expect.stringMatching(PLACE)]);
    // A line that stands where another was set is taken for a part of that.
    const isElsewhere = rule === 'text-over-text' || rule === 'outside-trim';
    expect(found).toContainEqual(
      isElsewhere ? expect.anything() : expect.objectContaining({ position: expect.objectContaining(WRITTEN) }),
    );
  });

  test('what is wrong is said', async () => {
    expect((await planted('a dropped line'))[0]?.message).toMatch(/“Smiles ?” is missing on page \d+ of guide\.pdf/);
    expect((await planted('a dropped letter'))[0]?.message).toContain('reads “miles');
    expect((await planted('a covered word'))[0]?.message).toContain('“Smiles” is covered');
    expect((await planted('a shrunk glyph'))[0]?.message).toContain('“Smiles” is set in 11.0 pt');
    expect((await planted('a pale word'))[0]?.message).toContain('2.8:1');
  });

  test('nothing else is found where one thing is wrong', async () => {
    for (const name of ['a covered word', 'a shrunk glyph', 'a pale word'])
      expect(rulesOf(await planted(name))).toEqual([faults[name]?.rule]);
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
    const wrong = await made.paint((edition) => withWrongFolio(edition, 'tables'));
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
