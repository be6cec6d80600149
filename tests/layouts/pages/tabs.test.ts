import { describe, expect, it } from 'vitest';
import { domainsOf } from '../../../layouts/blocks/domains.ts';
import { layouts } from '../../../layouts/index.ts';
import { tabs } from '../../../layouts/pages/tabs.ts';
import { A4 } from '../../../layouts/theme/page.ts';
import type { Block, Chapter } from '../../../src/document/nodes.ts';
import { words, wordsOfFlow } from '../support/boxes.ts';
import { chapter, documentOf, paragraph, position, text } from '../support/sample.ts';

const heading = (title: string): Block => ({
  type: 'heading',
  position,
  id: title.toLowerCase(),
  level: 3,
  depth: 3,
  children: [text(title)],
});
const sign = (title: string): Block => ({
  type: 'levels',
  position,
  id: title.toLowerCase(),
  title: [text(title)],
  entries: [{ level: 1, blocks: [paragraph('As it should be.')], position }],
});
const signs = (domain: string, count: number) =>
  Array.from({ length: count }, (_, index) => sign(`${domain} ${index}`));
const tool: Chapter = chapter([heading('Health'), ...signs('Eating', 6), heading('Home'), ...signs('Money', 6)], {
  template: 'tool',
  front: { tool: 1 },
});
const document = documentOf([tool], { layout: 'toolbox' });
const infoOf = (folio: string, sections: readonly string[]) => ({
  folio,
  runningHead: '',
  numbers: '',
  flow: tool.id,
  sections,
});
const lettersOn = (folio: string, sections: readonly string[]) =>
  tabs(infoOf(folio, sections), document)
    .filter(({ box }) => box.ground === 'ink')
    .map(({ box }) => words(box));

describe('thumb tabs', () => {
  it('have the letters of the domains on the page, stepped down the edge', () => {
    expect(lettersOn('3', ['Health'])).toEqual(['A']);
    expect(lettersOn('3', ['Health', 'Home'])).toEqual(['A', 'B']);
    const [a, b] = tabs(infoOf('3', ['Health', 'Home']), document).filter(({ box }) => box.ground === 'ink');
    expect(b?.y).toBeGreaterThan(a?.y ?? 0);
  });
  it('reach the trim at the outer edge: right on odd pages, left on even ones', () => {
    const at = (folio: string) => tabs(infoOf(folio, ['Home']), document).find(({ box }) => box.ground === 'ink');
    const odd = at('3');
    expect((odd?.x ?? 0) + (odd?.width ?? 0)).toBeCloseTo(A4.width);
    expect(at('4')?.x).toBe(0);
  });
  it('name the domain that goes on from the page before', () => {
    expect(tabs(infoOf('3', ['Health', 'Home']), document).map(({ box }) => words(box))[0]).toBe('A Health');
  });
  it('name in giant print too what fits its line, letter by letter', () => {
    const named = (title: string): string | undefined => {
      const own = chapter([heading(title), ...signs('Eating', 6), heading('Home'), ...signs('Money', 6)], {
        template: 'tool',
        front: { tool: 1 },
      });
      const giant = documentOf([own], { layout: 'large-print', textSize: 24 });
      return tabs(infoOf('3', [title]), giant).map(({ box }) => words(box))[0];
    };
    expect(named('Meeting the child’s practical needs')).toBe('A Meeting the child’s practical needs');
    expect(named('Meeting the child’s practical needs at home')).toBe('A');
  });
  it('are not on pages of other sections, nor of other chapters', () => {
    expect(lettersOn('3', ['How to use it'])).toEqual([]);
    expect(tabs({ ...infoOf('3', ['Health']), flow: 'contents' }, document)).toEqual([]);
  });
  it('have the letters that the lists and the headings have', () => {
    expect(domainsOf(tool).map(({ letter, title }) => `${letter} ${title}`)).toEqual(['A Health', 'B Home']);
    const flow = layouts.toolbox?.chapter(tool, document);
    const said = flow ? wordsOfFlow(flow) : '';
    expect(said).toContain('Find a domain {health} A Health');
    expect(said.match(/B Home/g)).toHaveLength(3);
  });
  it('are not made for a few signs', () => {
    expect(domainsOf(chapter([heading('Health'), ...signs('Eating', 6)]))).toEqual([]);
  });
});
