import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../../src/visual/engine/loadEngine.ts';
import { openPdf } from '../../../src/visual/engine/openPdf.ts';
import { withPage } from '../../../src/visual/engine/withPage.ts';
import { readPage } from '../../../src/visual/page/readPage.ts';
import { readLines } from '../../../src/visual/words/lines.ts';

const SIZE = 12;
/** Letters of two Hebrew words, and the Latin ones that are drawn for them. */
const LETTERS = { a: 'ש', b: 'ל', c: 'ו', d: 'ם', e: 'ע' };

/** A page on which each letter is drawn by itself, from right to left, as shaped text is. */
async function drawLeftwards(...words: readonly (readonly (keyof typeof LETTERS)[])[]) {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([300, 100]);
  const mapped = Object.entries(LETTERS).map(
    ([drawn, meant]) => `<${drawn.charCodeAt(0).toString(16)}> <0${meant.charCodeAt(0).toString(16)}>`,
  );
  const unicode = document.context.flateStream(
    `begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${mapped.length} beginbfchar ${mapped.join(' ')} endbfchar endcmap`,
  );
  const font = document.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Courier' });
  font.set(PDFName.of('ToUnicode'), document.context.register(unicode));
  page.node.setFontDictionary(PDFName.of('F1'), document.context.register(font));
  let x = 250;
  const drawn = words.flatMap((word) => {
    const letters = word.map((letter) => {
      x -= SIZE * 0.6;
      return `BT /F1 ${SIZE} Tf ${x.toFixed(2)} 50 Td (${letter}) Tj ET`;
    });
    x -= SIZE * 0.3;
    return letters;
  });
  page.node.set(PDFName.of('Contents'), document.context.register(document.context.flateStream(drawn.join('\n'))));
  const engine = await loadEngine();
  const pdf = openPdf(engine, await document.save());
  if (!pdf) throw new Error('no PDF');
  return withPage(engine, pdf, 0, (loaded) => readPage(engine, pdf, loaded));
}

describe('text from right to left', () => {
  it('letters drawn one by one make a word, which stands where its last letter begins', async () => {
    const { runs } = await drawLeftwards(['a', 'b', 'c', 'd']);
    expect(runs).toMatchObject([{ text: 'שלום', x: 221.2, width: 28.8 }]);
  });

  it('words make a line, each with its own place', async () => {
    const { words, blocks } = readLines(await drawLeftwards(['a', 'b', 'c', 'd'], ['e', 'b']));
    expect(words.map(({ text }) => text)).toEqual(['שלום', 'על']);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]?.lines).toHaveLength(1);
    const [first, second] = words.map(({ box }) => box);
    expect(first?.[0]).toBeGreaterThan((second?.[0] ?? 0) + (second?.[2] ?? 0));
  });
});
