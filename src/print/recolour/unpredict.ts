/** Predictor functions before deflation (ISO 32000-1, 7.4.4.4). */
export interface Prediction {
  readonly predictor: number;
  readonly colours: number;
  readonly bits: number;
  readonly columns: number;
}

const tiffPredictor = 2;
const firstPngPredictor = 10;

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

/** What a PNG row filter adds to a byte (ISO/IEC 15948, 9.2). */
function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      return 0;
  }
}

function undoPng(bytes: Uint8Array, rowLength: number, pixelLength: number): Uint8Array {
  const rows = Math.floor(bytes.length / (rowLength + 1));
  const out = new Uint8Array(rows * rowLength);
  for (let row = 0; row < rows; row++) {
    const from = row * (rowLength + 1);
    const to = row * rowLength;
    const filter = bytes[from] ?? 0;
    for (let i = 0; i < rowLength; i++) {
      const left = i >= pixelLength ? (out[to + i - pixelLength] ?? 0) : 0;
      const up = row > 0 ? (out[to + i - rowLength] ?? 0) : 0;
      const corner = row > 0 && i >= pixelLength ? (out[to + i - rowLength - pixelLength] ?? 0) : 0;
      out[to + i] = (bytes[from + 1 + i] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return out;
}

/** Undoes the prediction of inflated samples. TIFF prediction is undone for 8 bits only. */
export function unpredict(bytes: Uint8Array, prediction: Prediction): Uint8Array {
  const { predictor, colours, bits, columns } = prediction;
  const rowLength = Math.ceil((colours * bits * columns) / 8);
  if (predictor >= firstPngPredictor) return undoPng(bytes, rowLength, Math.max(1, (colours * bits) >> 3));
  if (predictor !== tiffPredictor || bits !== 8) return bytes;
  const out = Uint8Array.from(bytes);
  for (let at = 0; at < out.length; at++)
    if (at % rowLength >= colours) out[at] = (out[at] ?? 0) + (out[at - colours] ?? 0);
  return out;
}
