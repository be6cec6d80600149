import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFile } from '../../src/content/parse/parseFile.ts';
import { nodesOf } from './publish.ts';

/** Stands for a word; each becomes another one, so that a lost or a doubled one is noticed. */
const WORD = '\u0001';

const indent = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : by + line))
    .join('\n');
const inline: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      WORD,
      `**${WORD}**`,
      `*${WORD} ${WORD}*`,
      `[${WORD}](#x)`,
      `[${WORD}](https://a.uk)`,
      `[${WORD}]{lang=pl}`,
      `${WORD}<br>${WORD}`,
      `${WORD}&amp;`,
      `\`${WORD}\``,
      `<sup>${WORD}</sup>`,
      `${WORD}\n${WORD}`,
      `\\*${WORD}`,
      `{{a.b}} ${WORD}`,
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(' '));
const line = inline.map((text) => text.replaceAll('\n', ' '));

const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n')),
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    inline,
    line.map((text) => `### ${text}`),
    fc
      .array(
        fc.array(
          line.map((text) => text.replaceAll('|', '')),
          { minLength: 3, maxLength: 3 },
        ),
        { minLength: 2, maxLength: 4 },
      )
      .map((rows) => {
        const [head = '', ...body] = rows.map((cells) => `| ${cells.join(' | ')} |`);
        return [head, '|---|:-:|--:|', ...body].join('\n');
      }),
    fc
      .array(tie('blocks'), { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item) => `- ${WORD}\n\n  ${indent(item, '  ')}`).join('\n')),
    fc
      .array(tie('blocks'), { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item, index) => `${index + 1}. ${WORD}\n\n   ${indent(item, '   ')}`).join('\n\n')),
    tie('blocks').map((text) =>
      text
        .split('\n')
        .map((each) => `> ${each}`.trimEnd())
        .join('\n'),
    ),
    fc.tuple(fc.constantFrom('remember', 'example', 'quote', 'block'), tie('blocks')).map(([name, text]) => {
      // The outer one has more colons than any inside it.
      const colons = ':'.repeat(Math.max(2, ...(text.match(/:{3,}/g) ?? []).map(({ length }) => length)) + 1);
      return `${colons}${name}\n${text}\n${colons}`;
    }),
    fc.tuple(line, tie('blocks')).map(([term, text]) => `${WORD} ${term}\n: ${indent(text, '  ')}`),
  ),
}));

test('whatever is nested in whatever, each word is there once, in order, at its place', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      let count = 0;
      const text = `# T\n\n${blocks.join('\n\n<!-- next -->\n\n')}\n`.replaceAll(WORD, () => `word${count++}x`);
      const { chapters, findings } = parseFile({ path: 'a.md', text, hash: '' });
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      const lines = text.split('\n');
      const words: string[] = [];
      const visit = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        const node = value as { type?: string; value?: string; position?: { line: number; column: number } };
        if ((node.type === 'text' || node.type === 'inlineCode') && node.position) {
          const own = node.value?.match(/word\d+x/g) ?? [];
          words.push(...own);
          const { line: at, column } = node.position;
          const source = lines
            .slice(at - 1)
            .join('\n')
            .slice(column - 1);
          if (own[0] !== undefined) expect(source.match(/word\d+x/)?.[0]).toBe(own[0]);
        }
        for (const part of Object.values(value)) visit(part);
      };
      visit(chapters);
      expect(words).toEqual(Array.from({ length: count }, (_, index) => `word${index}x`));
      expect(nodesOf(chapters, 'variable')).toHaveLength(text.split('{{').length - 1);
    }),
    { numRuns: 300 },
  );
});
