import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Layout } from '../../../layouts/layout.ts';
import {
  type Comparison,
  checkVisual,
  createApprover,
  createPool,
  toSummary,
} from '../../../src/build/visual/index.ts';
import { sentences } from '../../visual/comparePdfs.ts';
import { runPress } from '../support/pressCommand.ts';

// Changes planted in a publication, or in the layout that sets it, and built: what an editor or designer would be told.

const { planted } = vi.hoisted(() => ({ planted: { change: (layout: Layout): Layout => layout } }));
vi.mock('../../../layouts/index.ts', async (importActual) => {
  const { layouts } = await importActual<typeof import('../../../layouts/index.ts')>();
  return {
    layouts: {
      get guide() {
        return planted.change(layouts.guide as Layout);
      },
    },
  };
});

const asItIs = (layout: Layout): Layout => layout;
const FIFTH_OF_MM = (0.2 * 72) / 25.4;
const folder = mkdtempSync(join(tmpdir(), 'planted changes-'));
const references = join(folder, 'references');
const pool = createPool(0);
afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true, force: true });
});

const CONFIG = `title: Family Support Pathway
publisher: Some Safeguarding Partnership
language: en-GB
version: "1.0"
date: 2026-01-31
editions:
  - { id: guide, layout: guide, content: guide }
`;
const HELP = `# Worried about a child

If you are worried about a child, call us on {{contacts.duty}} and say who you are. Nobody will mind that you asked, and
whoever answers will tell you what happens next, who else needs to know, and when you will hear from us.

Write down what you saw and heard, in the child’s own words, on the same day.
`;
// A row higher than half a page, which may be parted; in words of its own, so that each line is known.
const ANIMALS =
  'adder badger crane dormouse egret fox godwit hare ibis jay kite lapwing mole newt otter plover quail rook stoat tern urchin vole';
const ROW = ANIMALS.split(' ')
  .map((animal) => `Watches the ${animal}`)
  .join('<br>');
const TABLE = `# Who does what

Everybody has a part. The school tells the lead professional what it saw and when, in plain words and without guessing at
reasons; the health visitor adds how the baby is growing, sleeping and feeding; neighbours and grandparents are asked
whether somebody could come by on Tuesday afternoons. After six weeks
all of them meet again, read what was agreed, strike out what has been finished, and decide together what comes next.

| Who | What |
|---|---|
| School | Says what it saw |
| Lead | ${ROW} |
| Family | Decides with us |
`;
const EARLY = `# Early help

Early help is offered to the whole family by one lead professional.

![A harbour at dusk](harbour.jpg "The harbour")

Grandmother, neighbour and friend are asked as well.
`;
const CONTACTS = 'duty: "01632 960020"\n';

const text = (name: string, now: string) => writeFileSync(join(folder, 'content', name), now);
const jpeg = (quality: number) => {
  const side = 96;
  const pixels = Array.from({ length: side * side * 3 }, (_, at) => ((at * 7) % 64) + Math.floor(at / (side * 3)));
  return sharp(Buffer.from(pixels), { raw: { width: side, height: side, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
};
async function writePublication(): Promise<void> {
  const content = join(folder, 'content');
  rmSync(content, { recursive: true, force: true });
  mkdirSync(join(content, 'guide'), { recursive: true });
  mkdirSync(join(content, 'data'));
  text('publication.yml', CONFIG);
  text('data/contacts.yml', CONTACTS);
  text('guide/01-help.md', HELP);
  text('guide/02-who.md', TABLE);
  text('guide/03-early.md', EARLY);
  writeFileSync(join(content, 'guide/harbour.jpg'), await jpeg(95));
}

let builds = 0;
/** Builds the publication as it stands, without anything kept from another build, and holds it against `against`. */
async function check(against = references, threads = pool): Promise<Comparison> {
  builds += 1;
  const out = join(folder, `dist-${builds}`);
  const build = { publication: join(folder, 'content'), out, editions: [], program: 'test', screenOnly: true };
  const { comparison, findings } = await checkVisual(
    { build, references: against, isUndrawn: true },
    threads,
    () => {},
    () => {},
  );
  if (!comparison) throw new Error(JSON.stringify(findings));
  return comparison;
}
const approve = async (comparison: Comparison, to = references) =>
  createApprover(to, comparison, pool)('guide', 'all', { by: 'a test', because: 'a test' });

/** What the terminal says of the build: the whole in a line, then the edition, and a line for each page. */
const told = async () => toSummary((await check()).report);

/** What is said of each page: `3 changed: …`. */
async function sentencesOfPages(): Promise<readonly string[]> {
  const { report } = await check();
  return report.files.flatMap(sentences);
}

/** A layout whose boxes differ: `change` is given each value of a flow with its key. */
const withFlows =
  (change: (key: string, value: unknown) => unknown) =>
  (layout: Layout): Layout => ({
    ...layout,
    chapter: (chapter, document) =>
      JSON.parse(JSON.stringify(layout.chapter(chapter, document)), (key, value) => change(key, value)),
  });

beforeEach(async () => {
  await writePublication();
  planted.change = asItIs;
});
beforeAll(async () => {
  await writePublication();
  await approve(await check());
});

describe('planted in a publication, and built', () => {
  it('one letter', async () => {
    text('guide/01-help.md', HELP.replace('Nobody will', 'Nobody wil'));
    expect(await told()).toEqual(['1 page differs.', '', 'guide: 1 of 5 pages differs', '  3: “will” became “wil”']);
  });

  it('a digit of a telephone number in the data', async () => {
    text('data/contacts.yml', CONTACTS.replace('020', '029'));
    expect(await told()).toEqual([
      '1 page differs.',
      '',
      'guide: 1 of 5 pages differs',
      '  3: “960020” became “960029”',
    ]);
  });

  it('a colour of the theme one step off', async () => {
    planted.change = (layout) => ({
      ...layout,
      theme(document) {
        const theme = layout.theme(document);
        const line = theme.colours.line;
        if (!line) throw new Error('the theme has no colour for hair rules');
        expect(line.rgb).toBe('#767676');
        return { ...theme, colours: { ...theme.colours, line: { ...line, rgb: '#767677' } } };
      },
    });
    expect(await told()).toEqual([
      '3 pages differ.',
      '',
      'guide: 3 of 5 pages differ',
      '  pages 2, 4: 3 rules changed line colour from #767676 to #767677',
      '  1: an area changed colour from #767676 to #767677',
    ]);
  });

  it('0.3 pt of leading', async () => {
    planted.change = withFlows((key, value) => (key === 'leading' && value === 18 ? 18.3 : value));
    const said = await sentencesOfPages();
    expect(said).toContain('3 changed: “If you are worried about a …” changed line spacing from 18 pt to 18.3 pt');
    expect(said).toContain('3 changed: “Write down what you saw and …” changed line spacing from 18 pt to 18.3 pt');
    expect(said.filter((sentence) => /^[12] /.test(sentence))).toEqual([]);
  });

  it('a rule shifted by 0.2 mm', async () => {
    planted.change = (layout) => ({
      ...layout,
      foot: (info, document) =>
        layout.foot(info, document).map((placed) => {
          if (info.folio !== '3' || !placed.box.padding || !placed.box.rules?.top) return placed;
          const { top } = placed.box.padding;
          const padding = { ...placed.box.padding, top: top - FIFTH_OF_MM };
          return { ...placed, y: placed.y + FIFTH_OF_MM, box: { ...placed.box, padding } };
        }),
    });
    expect(await told()).toEqual([
      '1 page differs.',
      '',
      'guide: 1 of 5 pages differs',
      '  3: a rule moved 0.2 mm down',
    ]);
  });

  it('a lost page', async () => {
    rmSync(join(folder, 'content/guide/03-early.md'));
    expect(await told()).toEqual([
      '2 pages differ.',
      '',
      'guide: 2 of 5 pages differ',
      '  2: “5 3 Early help” was removed after “2 Who does what”; a rule was removed',
      '  lost-5: is missing: “3 Early help Early help is offered to the whole …”',
    ]);
  });

  it('a page more', async () => {
    text('guide/01-more.md', '# Something new\n\nThis was not here before, nor was any of this said.\n');
    expect(await told()).toEqual([
      '4 pages differ.',
      '',
      'guide: 4 of 6 pages differ',
      '  pages 2, 5–6: numbers of pages or chapters went on with their pages',
      '  2: “Something new 5 3” was added after “a child 4 2”; “3 Early help” moved 10.9 mm down; a rule was added',
      '  4: is new: “2 Something new This was not here before, nor was …”',
    ]);
  });

  it('two chapters exchanged', async () => {
    renameSync(join(folder, 'content/guide/01-help.md'), join(folder, 'content/guide/04-help.md'));
    renameSync(join(folder, 'content/guide/03-early.md'), join(folder, 'content/guide/01-early.md'));
    expect((await told()).slice(2)).toEqual([
      'guide: 3 of 5 pages differ',
      '  pages 3, 5: numbers of pages or chapters went on with their pages',
      expect.stringMatching(/^ {2}2: “Early help 4 2 Who does what 5 3” was added/),
      '  3: changed places with page 5: “1 Early help Early help is offered to the whole …”',
      '  5: changed places with page 3: “3 Worried about a child If you are worried about …”',
    ]);
  });

  it('a font substituted', async () => {
    planted.change = (layout) => ({
      ...layout,
      theme(document) {
        const theme = layout.theme(document);
        return { ...theme, faces: { ...theme.faces, bold: theme.faces.heavy ?? [] } };
      },
    });
    const said = await sentencesOfPages();
    expect(said).toHaveLength(5);
    expect(said[3]).toBe(
      '4 changed: “Who What 4” (3 words) changed font from AtkinsonHyperlegibleNext-Bold to AtkinsonHyperlegibleNext-ExtraBold',
    );
  });

  it('an image recompressed', async () => {
    writeFileSync(join(folder, 'content/guide/harbour.jpg'), await jpeg(80));
    expect(await told()).toEqual([
      '1 page differs.',
      '',
      'guide: 1 of 5 pages differs',
      expect.stringMatching(/^ {2}5: a picture was recompressed: \d+ bytes became \d+ \(DCTDecode, 96 × 96 pixels\)$/),
    ]);
  });

  it('a table row split over two pages', async () => {
    text('guide/02-who.md', TABLE.replace('comes next.', `comes next.${'\n\nNobody is left out of it.'.repeat(2)}`));
    const said = await sentencesOfPages();
    expect(said.filter((sentence) => /^[136] /.test(sentence))).toEqual([]);
    expect(said).toContainEqual(
      expect.stringMatching(
        /^4 changed: “Watches the jay Watches the kite .*” was removed after “hare Watches the ibis”$/,
      ),
    );
    expect(said).toContain('5 added');
    expect(await told()).toContainEqual(expect.stringMatching(/^ {2}5: is new: “Who What Watches the jay /));
  });

  it('a mask that has expired', async () => {
    const settings = join(references, 'visual.yml');
    const mask = (until: string) =>
      `masks:\n  - { area: [0, 0, 210, 250], pages: [3], reason: The number is being changed, until: { version: "${until}" } }\n`;
    onTestFinished(() => rmSync(settings));
    text('data/contacts.yml', CONTACTS.replace('020', '029'));
    writeFileSync(settings, mask('1.1'));
    expect(await told()).toEqual(['All 5 pages are the same.']);
    writeFileSync(settings, mask('1.0'));
    expect((await told()).slice(2)).toEqual([
      'guide: 1 of 5 pages differs',
      '  a mask has expired (it held until version 1.0): The number is being changed',
      '  3: “960020” became “960029”',
    ]);
  });
});

describe('what must not be caught', () => {
  it('another number of workers', async () => {
    const four = createPool(4);
    try {
      expect(toSummary((await check(references, four)).report)).toEqual(['All 5 pages are the same.']);
    } finally {
      await four.close();
    }
  });

  it('version, date and keywords of a file that does not print them: told as metadata only', async () => {
    planted.change = (layout) => ({ ...layout, front: (document) => layout.front(document).slice(1) });
    const others = join(folder, 'references without a cover');
    await approve(await check(others), others);
    text('publication.yml', CONFIG.replace('"1.0"', '"1.1"').replace('2026-01-31', '2026-02-28\nkeywords: [family]'));
    expect(toSummary((await check(others)).report)).toEqual([
      'All 4 pages are the same.',
      '',
      'Only what a file says of itself changed, which is no failure:',
      '  guide: Keywords added; metadata (XMP) changed',
    ]);
  });

  it('another time zone, language, home and folder, and no font on the machine', async () => {
    const elsewhere = join(folder, 'elsewhere');
    const { exit, printed } = await runPress(
      folder,
      ['visual', '--publication', 'content', '--references', references, '--out', join(folder, 'dist-there')],
      {
        TZ: 'Pacific/Auckland',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
        HOME: elsewhere,
        FONTCONFIG_PATH: elsewhere,
        PRESS_CACHE: 'off',
      },
    );
    expect(printed.trim()).toBe('All 5 pages are the same.');
    expect(exit).toBe(0);
  });
});
