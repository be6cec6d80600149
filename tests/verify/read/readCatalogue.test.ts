import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readLanguage } from '../../../src/verify/read/readCatalogue.ts';

const CATALOGUE = '<</Names<</Dests 3 0 R>>/Type/Catalog/MarkInfo<</Marked true>>/Lang(cy-GB)>>';

test('the language of a catalogue in the clear', () => {
  const text = `1 0 obj\n${CATALOGUE}\nendobj\n2 0 obj\n<</Type/StructElem/Lang(pl)>>\nendobj`;
  expect(readLanguage(Buffer.from(text, 'latin1'))).toBe('cy-GB');
});

test('the language of a catalogue in a compressed object stream', () => {
  const body = deflateSync(Buffer.from(`1 0 2 20 <</Lang(pl)/S/Span>> ${CATALOGUE} <</Lang(fr)>>`));
  const head = `5 0 obj\n<</Type/ObjStm/N 2/First 9/Filter/FlateDecode/Length ${body.length}>>\nstream\n`;
  const file = Buffer.concat([Buffer.from(head), body, Buffer.from('\nendstream\nendobj')]);
  expect(readLanguage(file)).toBe('cy-GB');
});

test('no language', () => {
  expect(readLanguage(Buffer.from('<</Type/Catalog/Pages 2 0 R>> <</Lang(pl)>>'))).toBe('');
});
