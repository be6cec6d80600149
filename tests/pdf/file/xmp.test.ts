import { describe, expect, it } from 'vitest';
import { cleanInfo } from '../../../src/pdf/file/documentInfo.ts';
import { xmp } from '../../../src/pdf/file/xmp.ts';
import { info } from '../support/flow.ts';

const packet = (title: string) => new TextDecoder().decode(xmp(cleanInfo({ ...info, title }), true));

describe('xmp', () => {
  it('escapes what XML would take for its own', () => {
    expect(packet('Needs & <wants> "all"')).toContain('Needs &amp; &lt;wants&gt; &quot;all&quot;');
  });

  it('leaves out what XML cannot hold, and keeps what it can', () => {
    expect(packet('a\u0000b\ud800c\uffff \u200fd 😀 𝔸')).toContain('>abc \u200fd 😀 𝔸<');
  });

  it('names the language of the document', () => {
    expect(packet('T')).toContain('<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>');
  });

  it('declares PDF/UA-1 and PDF/A-2a together with the extension schema', () => {
    const text = packet('T');
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(text).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
    expect(new TextDecoder().decode(xmp(info, false))).not.toContain('pdfaid');
  });
});
