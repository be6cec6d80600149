import { describe, expect, it } from 'vitest';
import { parseSelection } from '../../../src/visual/reference/parseSelection.ts';

describe('parseSelection', () => {
  it.each([
    ['guide', { name: 'guide', selection: 'all' }],
    ['guide@print:12', { name: 'guide@print', selection: new Set(['12']) }],
    ['guide:3,5-7,lost-9', { name: 'guide', selection: new Set(['3', '5', '6', '7', 'lost-9']) }],
  ])('reads %s', (text, request) => expect(parseSelection(text)).toEqual(request));

  it.each(['', ':3', 'guide:', 'guide:x', 'guide:7-5', 'guide:0', 'a:1:2', 'guide:1-999999'])('refuses “%s”', (text) =>
    expect(parseSelection(text)).toBeUndefined(),
  );
});
