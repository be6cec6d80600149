import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readTags } from '../../../src/pdf/index.ts';
import { openPdf } from '../../../src/pdf/read/openPdf.ts';
import { isDictionary, nameOf } from '../../../src/pdf/read/pdfValue.ts';
import { build, flow, P, text } from '../support/flow.ts';

const file = () => build(flow([{ elements: P, box: text('Words of a page') }]));
const typeOfRoot = (bytes: Uint8Array) => {
  const pdf = openPdf(bytes);
  const root = pdf.entry(pdf.trailer, 'Root');
  return isDictionary(root) ? nameOf(root.get('/Type')) : '';
};

describe('openPdf', () => {
  it('reads our files, with a cross-reference stream and object streams', () => {
    expect(typeOfRoot(file())).toBe('Catalog');
  });

  it.each([true, false])('reads a file that another program saved (object streams: %s)', async (useObjectStreams) => {
    const saved = await (await PDFDocument.load(file(), { updateMetadata: false })).save({ useObjectStreams });
    expect(typeOfRoot(saved)).toBe('Catalog');
    expect(readTags(saved, 'x.pdf').findings).toEqual([]);
  });

  it('throws when the bytes are no PDF', () => {
    expect(() => openPdf(new TextEncoder().encode('no PDF'))).toThrow('no PDF');
    expect(() => openPdf(file().slice(0, 400))).toThrow('no PDF');
  });
});
