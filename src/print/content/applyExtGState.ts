import type { PDFDict } from 'pdf-lib';
import { PDFArray, PDFName } from 'pdf-lib';
import type { GraphicsState } from './graphicsState.ts';
import { flagIn, nameIn, numberIn } from './values.ts';

/** What `gs` makes of the state (ISO 32000-1, table 58), as far as ink goes. */
export function applyExtGState(state: GraphicsState, dictionary: PDFDict): GraphicsState {
  const strokeOverprint = flagIn(dictionary, 'OP');
  const fillOverprint = flagIn(dictionary, 'op') ?? strokeOverprint;
  const mask = dictionary.lookup(PDFName.of('SMask'));
  const modes = dictionary.lookup(PDFName.of('BM'));
  const first = modes instanceof PDFArray ? modes.lookup(0) : undefined;
  const blend = first instanceof PDFName ? first.decodeText() : nameIn(dictionary, 'BM');
  return {
    ...state,
    fillOverprint: fillOverprint ?? state.fillOverprint,
    strokeOverprint: strokeOverprint ?? state.strokeOverprint,
    overprintMode: numberIn(dictionary, 'OPM') ?? state.overprintMode,
    fillAlpha: numberIn(dictionary, 'ca') ?? state.fillAlpha,
    strokeAlpha: numberIn(dictionary, 'CA') ?? state.strokeAlpha,
    lineWidth: numberIn(dictionary, 'LW') ?? state.lineWidth,
    blend: blend ?? state.blend,
    softMask: mask === undefined ? state.softMask : !(mask instanceof PDFName),
  };
}
