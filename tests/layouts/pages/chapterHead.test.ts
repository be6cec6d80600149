import { describe, expect, it } from 'vitest';
import { chapterHead } from '../../../layouts/pages/chapterHead.ts';
import type { Block } from '../../../src/document/nodes.ts';
import { boxesOf, words } from '../support/boxes.ts';
import { contextOf } from '../support/context.ts';
import { chapter, paragraph, position, text } from '../support/sample.ts';

const section = (title: string): Block => ({
  type: 'heading',
  position,
  id: title.toLowerCase(),
  level: 2,
  depth: 2,
  children: [text(title)],
});

describe('what is in a chapter, in large print', () => {
  it('is one list on one page, to choose from at one look', () => {
    const sections = [section('Reading'), section('Writing'), section('Counting')];
    const own = chapter([...sections, paragraph('Enough words. '.repeat(70))], { template: 'chapter' });
    const list = boxesOf(chapterHead(own, contextOf({ textSize: 24 }, own))).at(-1);
    expect(list && words(list)).toMatch(/Reading.*Writing.*Counting/);
    expect(list?.whole).toBe(true);
  });
});
