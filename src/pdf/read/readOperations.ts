import type { PdfValue } from './pdfValue.ts';
import { type Cursor, isKeyword, readValue } from './readValue.ts';

/** One operation of a content stream. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfValue[];
}

/** Reads a content stream (ISO 32000-1, 7.8.2), one operation after another. */
export function* readOperations(stream: string): Generator<Operation> {
  const cursor: Cursor = { text: stream, at: 0 };
  let operands: PdfValue[] = [];
  for (;;) {
    const value = readValue(cursor);
    if (value === undefined) return;
    if (isKeyword(value)) {
      yield { operator: value.keyword, operands };
      operands = [];
    } else operands.push(value);
  }
}
