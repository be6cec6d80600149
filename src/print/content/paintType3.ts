import type { PDFDict } from 'pdf-lib';
import { PDFArray, PDFName, PDFNumber, PDFStream } from 'pdf-lib';
import type { Matrix } from './matrix.ts';
import { asMatrix, concatenate } from './matrix.ts';
import { streamText } from './streamText.ts';
import { dictionaryIn, numbersIn } from './values.ts';
import type { Walk } from './walk.ts';

/** Name of the glyph of a code (ISO 32000-1, 9.6.6.1): a number starts a run of names. */
function glyphName(font: PDFDict, code: number): PDFName | undefined {
  const list = dictionaryIn(font, 'Encoding')?.lookup(PDFName.of('Differences'));
  if (!(list instanceof PDFArray)) return undefined;
  let next = 0;
  for (let index = 0; index < list.size(); index++) {
    const item = list.lookup(index);
    if (item instanceof PDFNumber) next = item.asNumber();
    else if (item instanceof PDFName) {
      if (next === code) return item;
      next++;
    }
  }
  return undefined;
}

/**
 * What a glyph of a Type 3 font paints in colours of its own (`d0`; emoji, say). One that takes the colour of the text
 * (`d1`) paints nothing here. `matrix`: from the text space of this glyph to the page.
 */
export function paintType3(walk: Walk, font: PDFDict, code: number, matrix: Matrix): void {
  const name = glyphName(font, code);
  const glyph = name && dictionaryIn(font, 'CharProcs')?.lookup(name);
  if (!(glyph instanceof PDFStream)) return;
  const text = streamText(glyph);
  if (/\bd1\b/.test(text)) return;
  const toText = asMatrix(numbersIn(font.context, font.get(PDFName.of('FontMatrix'))));
  const state = { ...walk.state, matrix: concatenate(toText, matrix) };
  walk.open(text, dictionaryIn(font, 'Resources') ?? walk.resources, state);
}
