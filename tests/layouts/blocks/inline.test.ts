import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../layouts/blocks/inline.ts';
import type { Inline } from '../../../src/document/nodes.ts';
import { contextOf } from '../support/context.ts';
import { position, text } from '../support/sample.ts';

const context = contextOf();
const said = (nodes: readonly Inline[]): string =>
  runsOf(nodes, context)
    .map((run) => (run.page ? '#' : run.text))
    .join('');

describe('runs of inline nodes', () => {
  it('keep telephone numbers, dates and counted words on one line', () => {
    const runs = runsOf([text('Ring 0344 800 8021 by 1 September 2023 at level 4, not 12 chairs.')], context);
    expect(runs.filter((run) => run.together).map((run) => run.text)).toEqual([
      '0344 800 8021',
      '1 September 2023',
      'level 4',
    ]);
  });
  it('keep compounds on one line in large print, addresses apart', () => {
    const words = 'A two-year-old, a long-term plan (Multi-Agency). See well-being.org/a-b or mind-ful@a-b.org.';
    const kept = (textSize: number): readonly string[] =>
      runsOf([text(words)], contextOf({ textSize })).flatMap((run) => (run.together ? [run.text] : []));
    expect(kept(18)).toEqual(['two-year-old', 'long-term', 'Multi-Agency']);
    expect(kept(12)).toEqual([]);
  });
  it('set strong and emphasis bold, and nothing slanted', () => {
    const runs = runsOf(
      [
        { type: 'strong', position, children: [text('a')] },
        { type: 'emphasis', position, children: [text('b')] },
      ],
      context,
    );
    expect(runs.map((run) => run.face)).toEqual(['bold', 'bold']);
  });
  it('print a cross-reference with its page', () => {
    const node: Inline = { type: 'reference', target: 'there', position, children: [text('conversations')] };
    expect(said([node])).toBe('conversations, page\u00a0#');
    expect(runsOf([node], context).every((run) => run.link === '#there')).toBe(true);
  });
  it('print a reference to another edition with its title and no page', () => {
    const elsewhere = { edition: 'toolbox', title: 'The Toolbox' };
    const node: Inline = { type: 'reference', target: 'x', position, children: [text('tool 6')], elsewhere };
    expect(said([node])).toBe('tool 6, in the Toolbox');
    expect(runsOf([node], context).some((run) => run.link)).toBe(false);
  });
  it('set a note’s mark bold on the line, never first on a line, as a Reference', () => {
    const runs = runsOf([text('Words.'), { type: 'footnoteReference', label: 'a', number: 2, position }], context);
    expect(runs.map((run) => run.text)).toEqual(['Words.', '\u00a0', '[2]']);
    expect(runs[2]).toMatchObject({ face: 'bold', link: '#one-note-2', role: { type: 'Reference' } });
    expect(runs[2]?.rise).toBeUndefined();
  });
  it('give a flag a line of its own with its sign', () => {
    const runs = runsOf(
      [text('Hurt. '), { type: 'flag', name: 'now', position, words: [text('Call now')] }, text(' Then write.')],
      context,
    );
    expect(runs.map((run) => (run.drawing ? '(sign)' : run.text)).join('')).toBe(
      'Hurt.\n(sign)\u00a0Call now\nThen write.',
    );
  });
  it('raise and lower at full size', () => {
    const runs = runsOf([{ type: 'raised', position, children: [text('2')] }], context);
    expect(runs[0]?.rise).toBeGreaterThan(0);
    expect(runs[0]?.size).toBeUndefined();
  });
  it('name an abbreviation’s expansion and a word’s language', () => {
    const runs = runsOf(
      [
        { type: 'abbreviation', expansion: 'Early Help Assessment and Plan', position, children: [text('EHAP')] },
        { type: 'language', language: 'pl', position, children: [text('Dzień dobry')] },
      ],
      context,
    );
    expect(runs[0]?.role).toEqual({ type: 'Span', expansion: 'Early Help Assessment and Plan' });
    expect(runs[1]).toMatchObject({ language: 'pl', role: { type: 'Span', language: 'pl' } });
  });
});
