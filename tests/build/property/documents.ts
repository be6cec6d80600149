import fc from 'fast-check';

// Random documents in the press's Markdown. Each text of a document ends in a mark of its own (`m7x`), so that no loss
// hides behind a repetition.

/** A text, as it is drawn; its mark comes when the document is written. */
export type Inlines = readonly Token[];
interface Token {
  readonly word: string;
  readonly as: keyof typeof marks;
}
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: Inlines }
  | { readonly kind: 'paragraph'; readonly text: Inlines; readonly note: boolean }
  | { readonly kind: 'list'; readonly sign: '-' | '1.' | '- [ ]'; readonly items: readonly Item[] }
  | { readonly kind: 'quotation' | 'remember' | 'example' | 'quote' | 'open-point'; readonly blocks: readonly Block[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Inlines[])[]; readonly heads: boolean }
  | { readonly kind: 'questions' | 'steps' | 'levels'; readonly items: readonly Inlines[] }
  | { readonly kind: 'definitions'; readonly entries: readonly (readonly [Inlines, Inlines])[] }
  | { readonly kind: 'form'; readonly labels: readonly Inlines[] }
  | { readonly kind: 'code'; readonly words: readonly string[] }
  | { readonly kind: 'rule' | 'page-break' | 'contacts' | 'diagram' | 'picture' };
interface Item {
  readonly text: Inlines;
  readonly inside: readonly Block[];
}
export interface Document {
  readonly title: Inlines;
  readonly blocks: readonly Block[];
}

const WORDS = (
  'child family a I early help school neighbour 999 0344-800-8021 well-being age-appropriate step-by-step children’s ' +
  'Safeguarding safeguarding multi-agency 18 2023 e.g. and/or “quoted” (bracketed) fifty-five office affluent – … £20 50% ' +
  'Łódź Žąsis Ångström naïve привет Ελλάδα Dzień שלום عائلة סבתא → ☐ ✓ ≥ ½ m² first,second x@example.org ' +
  'https://www.example.org/a/very/long/path?with=query&more=too Donaudampfschifffahrtsgesellschaftskapitän ' +
  'antidisestablishmentarianism-and-more-of-the-same'
).split(' ');
const LONGEST = 80;

const word = fc.oneof(
  { arbitrary: fc.constantFrom(...WORDS), weight: 12 },
  { arbitrary: fc.constantFrom('0344 800 8021', '1 April 2024'), weight: 1 },
  { arbitrary: fc.integer({ min: 20, max: LONGEST }).map((length) => 'w'.repeat(length)), weight: 1 },
);

/** What may be done to a word: how it is written, apart from links and notes. */
const marks = {
  plain: (text: string) => text,
  strong: (text: string) => `**${text}**`,
  emphasis: (text: string) => `*${text}*`,
  deleted: (text: string) => `~~${text}~~`,
  code: (text: string) => `\`${text}\``,
  raised: (text: string) => `${text}<sup>2</sup>`,
  broken: (text: string) => `${text}<br>${text}`,
  link: (text: string) => `[${text}](https://example.org/page)`,
  reference: (text: string) => `[${text}](#top)`,
  polish: (text: string) => `[${text}]{lang=pl}`,
  short: (text: string) => `[${text}]{abbr="in full"}`,
  variable: (text: string) => `${text} or {{contacts.line}}`,
} as const;
const markNames = Object.keys(marks) as readonly (keyof typeof marks)[];

const token: fc.Arbitrary<Token> = fc.record({
  word,
  as: fc.oneof(
    { arbitrary: fc.constant('plain' as const), weight: 6 },
    { arbitrary: fc.constantFrom(...markNames), weight: 2 },
  ),
});
const inlines = (maxLength: number): fc.Arbitrary<Inlines> => fc.array(token, { maxLength });
const short = inlines(3);
const line = inlines(8);

const MOST_COLUMNS = 12;
const table = (columns: fc.Arbitrary<number>): fc.Arbitrary<Block> =>
  fc
    .record({ columns, rows: fc.integer({ min: 2, max: 4 }), heads: fc.boolean() })
    .chain(({ columns: count, rows, heads }) =>
      fc
        .array(fc.array(short, { minLength: count, maxLength: count }), { minLength: rows, maxLength: rows })
        .map((cells): Block => ({ kind: 'table', rows: cells, heads })),
    );

const { block } = fc.letrec<{ block: Block; leaf: Block; inside: readonly Block[] }>((tie) => ({
  leaf: fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 2, max: 6 }), text: short }),
    fc.record({ kind: fc.constant('paragraph' as const), text: inlines(24), note: fc.boolean() }),
    table(fc.integer({ min: 1, max: MOST_COLUMNS })),
    fc.record({
      kind: fc.constantFrom('questions' as const, 'steps' as const, 'levels' as const),
      items: fc.array(line, { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('definitions' as const),
      entries: fc.array(fc.tuple(short, line), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('form' as const), labels: fc.array(short, { minLength: 1, maxLength: 5 }) }),
    fc.record({ kind: fc.constant('code' as const), words: fc.array(word, { minLength: 1, maxLength: 6 }) }),
    fc.record({
      kind: fc.constantFrom('rule' as const, 'page-break' as const, 'contacts' as const, 'picture' as const),
    }),
    fc.record({ kind: fc.constant('diagram' as const) }),
  ),
  inside: fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
  block: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    tie('leaf'),
    fc.record({
      kind: fc.constant('list' as const),
      sign: fc.constantFrom('-' as const, '1.' as const, '- [ ]' as const),
      items: fc.array(fc.record({ text: line, inside: fc.array(tie('block'), { maxLength: 1 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
    fc.record({
      kind: fc.constantFrom(
        'quotation' as const,
        'remember' as const,
        'example' as const,
        'quote' as const,
        'open-point' as const,
      ),
      blocks: tie('inside'),
    }),
  ),
}));

/** Documents of a page or two. */
export const document: fc.Arbitrary<Document> = fc.record({
  title: short,
  blocks: fc.array(block, { minLength: 1, maxLength: 4 }),
});
export const anyBlock = block;

export interface Written {
  readonly markdown: string;
  /** Texts of the document, each ending in its mark. */
  readonly texts: readonly string[];
}

/** A document as Markdown, and every text that must come out of it. `from`: number of its first mark. */
export function write({ title, blocks }: Document, from = 0): Written {
  const texts: string[] = [];
  const notes: string[] = [];
  const say = (text: string): string => {
    texts.push(text);
    return text;
  };
  const sentence = (drawn: Inlines, cell = false): string => {
    const tokens = apart(drawn);
    const mark = `m${from + texts.length}x`;
    const plain = (text: string) => (cell ? text.replaceAll('|', '/') : text);
    say([...tokens.map(({ word: own, as }) => wordsAs(own, as)), mark].join(' '));
    return [...tokens.map(({ word: own, as }) => marks[as](escaped(plain(own), as))), mark].join(' ');
  };
  const fence = (inside: string): string =>
    ':'.repeat(Math.max(2, ...(inside.match(/:{3,}/g) ?? []).map(({ length }) => length)) + 1);
  const directive = (opening: string, inside: string): string => {
    const colons = fence(inside);
    return `${colons}${opening}\n${inside}\n${colons}`;
  };
  const all = (list: readonly Block[]): string => list.map(one).join('\n\n<!-- next -->\n\n');
  const one = (own: Block): string => {
    switch (own.kind) {
      case 'heading':
        return `${'#'.repeat(own.level)} ${sentence(own.text)}`;
      case 'paragraph': {
        const text = sentence(own.text);
        if (!own.note) return text;
        const label = `n${from + texts.length}`;
        notes.push(`[^${label}]: ${sentence([])}`);
        return `${text}[^${label}]`;
      }
      case 'list':
        return own.items
          .map(({ text, inside }) => {
            const sign = own.sign === '1.' ? '1.' : '-';
            const first = `${own.sign} ${sentence(text)}`;
            const by = ' '.repeat(sign.length + 1);
            return inside.length === 0 ? first : `${first}\n\n${indent(all(inside), by)}`;
          })
          .join('\n');
      case 'quotation':
        return all(own.blocks)
          .split('\n')
          .map((each) => `> ${each}`.trimEnd())
          .join('\n');
      case 'remember':
      case 'example':
      case 'quote':
        return directive(`${own.kind}[${sentence([])}]`, all(own.blocks));
      case 'open-point':
        return directive('open-point{owner="Unit A" by="2023-09-01"}', all(own.blocks));
      case 'table': {
        const [head = [], ...body] = own.rows.map((cells) => cells.map((cell) => sentence(cell, true)));
        const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
        const written = [row(head), row(head.map(() => '---')), ...body.map(row)].join('\n');
        return own.heads ? directive(`table[${sentence([])}]{head-column}`, written) : written;
      }
      case 'questions':
      case 'steps':
      case 'levels': {
        const items = (own.kind === 'levels' ? own.items.slice(0, 2) : own.items).map(
          (text, index) => `${index + 1}. ${sentence(text)}`,
        );
        return directive(`${own.kind}[${sentence([])}]`, items.join('\n'));
      }
      case 'definitions':
        return own.entries.map(([term, text]) => `${sentence(term)}\n: ${sentence(text)}`).join('\n\n');
      case 'form': {
        const fields = ['{line}', '{lines=3}', '{boxes="One|Two"}', '{scale="0-10" from="worst" to="safest"}', ''];
        const labels = own.labels.map((text, index) =>
          `- ${sentence(text)} ${fields[index % fields.length]}`.trimEnd(),
        );
        return directive(`form[${sentence([])}]`, labels.join('\n'));
      }
      case 'code':
        return `\`\`\`text\n${say([...own.words, `m${from + texts.length}x`].join(' '))}\n\`\`\``;
      case 'rule':
        return '---';
      case 'page-break':
        return '::page-break';
      case 'contacts':
        return '::contacts[Help lines]{group=helplines}';
      case 'diagram':
        return '::diagram{name=way}';
      case 'picture':
        return '![A leaf](../pictures/leaf.svg)';
    }
  };
  const head = `# ${sentence(title)} {#top}`;
  const body = all(blocks);
  return { markdown: [head, body, ...notes].join('\n\n').concat('\n'), texts };
}

/** Digits that meet are one number: a word stands between them. */
function apart(tokens: Inlines): Inlines {
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    const meets = before && /\d$/.test(wordsAs(before.word, before.as)) && /^\d/.test(token.word);
    return meets ? [{ word: 'and', as: 'plain' as const }, token] : [token];
  });
}

/** The words that are read of a marked word. */
function wordsAs(word: string, as: Token['as']): string {
  if (as === 'raised') return `${word}2`;
  if (as === 'broken') return `${word} ${word}`;
  return as === 'variable' ? `${word} or 0344 000 0000` : word;
}

/** Signs of Markdown in a word, as they must be written to stand for themselves. */
const escaped = (word: string, as: Token['as']): string =>
  as === 'code' ? word : word.replace(/[[\]*_~`\\<{]/g, '\\$&');

const indent = (text: string, by: string): string =>
  text
    .split('\n')
    .map((each) => (each === '' ? '' : by + each))
    .join('\n');
