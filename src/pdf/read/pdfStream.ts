import type { PdfDictionary } from './pdfValue.ts';

/** A stream of a file: its dictionary, and its bytes as they stand there. */
export interface PdfStream {
  readonly dictionary: PdfDictionary;
  readonly raw: Uint8Array;
  /** Decoded; `undefined` where the filter is none of ours. */
  readonly plain: () => Uint8Array | undefined;
}
