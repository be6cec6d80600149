import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { buildPublication, createWorkshop } from '../../../src/build/index.ts';
import { filesOf, newFolder, PUBLICATIONS } from './build.ts';

/** An edit as somebody makes it who has a publication open: of a file (by number), at a place (a share of its lines). */
interface Edit {
  readonly kind: string;
  readonly file: number;
  readonly place: number;
  readonly words: string;
}

/** What an edit has to do with. */
interface Desk extends Edit {
  readonly folder: string;
  /** Markdown files, in the order of their names. */
  readonly names: readonly string[];
  /** The file that is edited. */
  readonly path: string;
  /** Texts of files that were removed. */
  readonly removed: Map<string, string>;
}

function change(path: string, by: (text: string) => string): void {
  writeFileSync(path, by(readFileSync(path, 'utf8')));
}

/** Changes the lines of a file's body, given the index of the line at the edit's place. */
function atLine({ path, place }: Desk, by: (lines: string[], index: number) => void): void {
  change(path, (text) => {
    const lines = text.split('\n');
    const body = Math.max(0, lines.indexOf('---', 1)) + 1;
    by(lines, body + Math.floor(place * (lines.length - body)));
    return lines.join('\n');
  });
}

function add({ path }: Desk, text: string): void {
  change(path, (before) => `${before.trimEnd()}\n\n${text}\n`);
}

const KINDS: { readonly [kind: string]: (desk: Desk) => void } = {
  word(desk) {
    atLine(desk, (lines, index) => {
      const line = lines[index] ?? '';
      if (/^[A-Z][a-z ]{4,}/.test(line)) lines[index] = line.replace(' ', ` ${desk.words} `);
    });
  },
  paragraph(desk) {
    add(desk, `A new paragraph about the ${desk.words}. It has two sentences.`);
  },
  heading(desk) {
    add(desk, `## About ${desk.words}\n\nText below it.`);
  },
  deletedLine(desk) {
    atLine(desk, (lines, index) => {
      lines.splice(index, 1);
    });
  },
  value({ folder, place }) {
    const number = 1000 + Math.floor(place * 8999);
    change(join(folder, 'data/contacts.yml'), (text) => text.replace(/line: ".*"/, `line: "0344 000 ${number}"`));
  },
  glossary({ folder, words }) {
    change(join(folder, 'data/glossary.yml'), (text) => text.replace('The team that', `The ${words} team that`));
  },
  only(desk) {
    const edition = desk.file % 2 === 0 ? 'guide' : 'other';
    add(desk, `:::only{edition="${edition}"}\nFor some, the ${desk.words}.\n:::`);
  },
  include(desk) {
    add(desk, '::include{#line}');
  },
  reference(desk) {
    add(desk, `See [](#${desk.place < 0.5 ? 'tables' : 'named'}).`);
  },
  note(desk) {
    add(desk, `A note.[^n${desk.file}]\n\n[^n${desk.file}]: About the ${desk.words}.`);
  },
  rename({ path }) {
    const moved = (number: string) => `${(Number(number) + 3) % 10}`.padStart(2, '0');
    const renamed = path.replace(/(\d\d)-/, (_, number: string) => `${moved(number)}-`);
    if (!existsSync(renamed)) renameSync(path, renamed);
  },
  remove({ path, names, removed }) {
    if (path.endsWith('other.md') || names.length < 4) return;
    removed.set(path, readFileSync(path, 'utf8'));
    rmSync(path);
  },
  restore({ removed }) {
    for (const [gone, text] of removed) writeFileSync(gone, text);
    removed.clear();
  },
  title({ folder, words }) {
    change(join(folder, 'publication.yml'), (text) => text.replace(/^title: .*/, `title: About the ${words}`));
  },
  level({ folder, file }) {
    change(join(folder, 'publication.yml'), (text) =>
      text.replace(/name: \w+, colour: barley/, `name: Level${file}, colour: barley`),
    );
  },
  diagram({ folder, words }) {
    change(join(folder, 'data/diagrams/way.yml'), (text) => text.replace(/^alt: /m, `alt: ${words} `));
  },
};

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...Object.keys(KINDS), 'word', 'word'),
  file: fc.nat(20),
  place: fc.double({ min: 0, max: 0.99, noNaN: true }),
  words: fc.constantFrom('child', 'FAST', 'step up', 'a much longer piece of text than there was before', 'Łódź', '→'),
});

/** Sequences of edits, to be made one after another. */
export const edits = (most: number): fc.Arbitrary<readonly Edit[]> => fc.array(edit, { minLength: 1, maxLength: most });

/** A publication of every construct, of which one edition refers to another. */
function newPublication(): string {
  const folder = join(newFolder(), 'content');
  cpSync(join(PUBLICATIONS, 'constructs'), folder, { recursive: true });
  writeFileSync(
    join(folder, 'other.md'),
    '---\ntitle: Another edition\n---\n\nSee [](#tables) and [](#food), and the FAST.\n\n::include{#line}\n',
  );
  writeFileSync(
    join(folder, 'guide/04-named.md'),
    '---\ntitle: Named\n---\n\n:::block{#line}\n\nRing {{contacts.line}}.\n\n:::\n\nMore {{contacts.web}}.\n',
  );
  const config = join(folder, 'publication.yml');
  writeFileSync(
    config,
    `${readFileSync(config, 'utf8').trimEnd()}\n  - { id: other, layout: guide, content: other.md, ground: cream }\n`,
  );
  return folder;
}

const markdownOf = (folder: string): readonly string[] => [
  ...readdirSync(join(folder, 'guide'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `guide/${name}`),
  'other.md',
];

/** Makes an edit in a publication; `removed` holds texts of files that are gone. */
function makeEdit(folder: string, each: Edit, removed: Map<string, string>): void {
  const names = markdownOf(folder);
  const path = join(folder, names[each.file % names.length] ?? 'other.md');
  KINDS[each.kind]?.({ ...each, folder, names, path, removed });
}

/**
 * Makes edit after edit in a publication that is being watched, and holds what is published and found after each against
 * a build that knows of nothing before.
 */
export async function expectWarmEqualsCold(all: readonly Edit[]): Promise<void> {
  const publication = newPublication();
  const removed = new Map<string, string>();
  const workshop = createWorkshop();
  const order = (out: string) => ({
    publication,
    out: join(publication, '..', out),
    editions: [],
    program: 'test',
    screenOnly: true,
  });
  const build = async (out: string, shop = createWorkshop()) => {
    const { findings, manifest } = await buildPublication(order(out), shop, () => {});
    return { findings, isPublished: manifest !== undefined };
  };
  await build('warm', workshop);
  for (const [index, each] of all.entries()) {
    makeEdit(publication, each, removed);
    const warm = await build('warm', workshop);
    const cold = await build(`cold-${index}`);
    expect(warm).toEqual(cold);
    if (cold.isPublished) expect(filesOf(order('warm').out)).toEqual(filesOf(order(`cold-${index}`).out));
  }
}
